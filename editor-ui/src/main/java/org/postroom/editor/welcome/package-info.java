/// The page that the editor begins with: what was open last, and examples to open.
@NullMarked
package org.postroom.editor.welcome;

import org.jspecify.annotations.NullMarked;
