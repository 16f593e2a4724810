/// What is wrong with a drawing ([FlowCheck]), and which boxes its components have ([Types]), across its parts and the
/// files beside it ([Beside]). Opens no file and runs nothing. Sees `engine.catalogue`, `engine.flow` and
/// `engine.component`.
@NullMarked
package org.postroom.engine.check;

import org.jspecify.annotations.NullMarked;
