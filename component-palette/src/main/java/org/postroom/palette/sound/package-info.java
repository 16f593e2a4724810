/// Sound: read, heard, mixed and played. Every device can be a file or nothing instead, where there is none.
@NullMarked
package org.postroom.palette.sound;

import org.jspecify.annotations.NullMarked;
