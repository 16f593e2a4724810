/// What is open in the editor: a [FlowDocument], with what can be done to it ([Edits], [Notes]). Each change is a function
/// from one immutable value to the next. Sees no window.
@NullMarked
package org.postroom.editor.document;

import org.jspecify.annotations.NullMarked;
