/// How wide a text is and how it is shortened or broken into lines, from the font that comes with Postroom and that all
/// pictures and the editor draw with, so that they are alike everywhere. Sees nothing of ours.
@NullMarked
package org.postroom.drawing.letters;

import org.jspecify.annotations.NullMarked;
