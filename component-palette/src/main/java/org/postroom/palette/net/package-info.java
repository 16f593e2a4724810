/// Components that talk over a network: sockets, and the web. Every wait for the other side is outside; a server is heard
/// on this computer only unless its host says otherwise. Sees what an author sees.
@NullMarked
package org.postroom.palette.net;

import org.jspecify.annotations.NullMarked;
