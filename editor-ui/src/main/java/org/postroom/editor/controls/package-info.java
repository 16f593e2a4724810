/// Controls that more than one panel has. Sees nothing of ours.
@NullMarked
package org.postroom.editor.controls;

import org.jspecify.annotations.NullMarked;
