/// JSON text to the values of [org.postroom.engine.flow.Tree], strictly and within bounds ([TreeReader]), and back in
/// canonical form ([TreePrinter]). Knows nothing of what a flow is. The only package that sees Jackson; else it sees
/// `engine.flow` alone.
@NullMarked
package org.postroom.engine.json.tree;

import org.jspecify.annotations.NullMarked;
