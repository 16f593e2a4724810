/// The words that people see, apart from the code: one bundle for each package. Sees nothing of ours.
@NullMarked
package org.postroom.editor.words;

import org.jspecify.annotations.NullMarked;
