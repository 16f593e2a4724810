/// The panel with all that can be said about what is selected ([InspectorPanel]): a form made from the settings of a
/// component's type. What it shows, and what becomes of what is typed, is decided without the toolkit, by [Inspection].
/// Every change is one step of the document.
@NullMarked
package org.postroom.editor.inspector;

import org.jspecify.annotations.NullMarked;
