/// What components show to a person, and what the person does: faces and acts as values, so that the same component is
/// seen in a window, in a panel of the editor, in memory, or not at all. No widget is named here.
@NullMarked
package org.postroom.engine.stage;

import org.jspecify.annotations.NullMarked;
