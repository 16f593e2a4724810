/// The known component types ([Catalogue], [ComponentType]): what they are called, which settings they take, which
/// boxes they have ([Boxes]), and the way from a file's values to a component. Knows nothing of drawings: of
/// `engine.flow` it sees the file's values and the problems. Sees `engine.settings` and `engine.component` too.
@NullMarked
package org.postroom.engine.catalogue;

import org.jspecify.annotations.NullMarked;
