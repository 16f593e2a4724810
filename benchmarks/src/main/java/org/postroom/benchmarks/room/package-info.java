/// Loads the chat room with many guests at once, over sockets of this computer only. Sees the engine as an embedder does.
@NullMarked
package org.postroom.benchmarks.room;

import org.jspecify.annotations.NullMarked;
