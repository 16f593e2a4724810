/// Components that a person sees and uses: each shows a [face][org.postroom.engine.stage.Face] on the network's stage,
/// whatever that is.
@NullMarked
package org.postroom.palette.display;

import org.jspecify.annotations.NullMarked;
