/// What is open in the editor: a [FlowDocument]. Sees no window.
@NullMarked
package org.postroom.editor.document;

import org.jspecify.annotations.NullMarked;
