/// Components that reach out of the network: console, files, processes. They wait for the world only in `outside`.
/// See `engine.component`, and `palette.text` for splitting into lines.
@NullMarked
package org.postroom.palette.world;

import org.jspecify.annotations.NullMarked;
