/// `postroom shot`: the editor's window as a picture, without a screen.
@NullMarked
package org.postroom.editor.shot;

import org.jspecify.annotations.NullMarked;
