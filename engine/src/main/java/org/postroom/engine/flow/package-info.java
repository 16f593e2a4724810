/// The drawing as an immutable value ([Flow]), what is wrong with it ([Problem]), and what changed between two
/// ([FlowDiff]). Knows nothing of files, of component types and of running. Sees `engine.component`.
@NullMarked
package org.postroom.engine.flow;

import org.jspecify.annotations.NullMarked;
