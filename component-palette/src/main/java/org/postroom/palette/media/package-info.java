/// Pictures and videos: reading, changing and writing them.
@NullMarked
package org.postroom.palette.media;

import org.jspecify.annotations.NullMarked;
