/// A flow's file (`*.flow.json`): reading it strictly ([FlowFile], [FlowReader]), writing it in its one canonical form
/// ([FlowWriter]) and saving it so that a crash leaves the old or the new. Reading binds no class, opens nothing that
/// the file names, and ends in a [org.postroom.engine.flow.Flow] or in a [FlowFileException] with the places of all
/// that is wrong. Sees `engine.flow` and `engine.component`; the text itself is the work of `engine.json.tree`.
@NullMarked
package org.postroom.engine.json;

import org.jspecify.annotations.NullMarked;
