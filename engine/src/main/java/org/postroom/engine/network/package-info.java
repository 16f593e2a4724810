/// The running instance of components: [Network], its postman, what lies where ([Counts], [Kept]), and what each
/// component does ([State]). Knows nothing of drawings.
///
/// A network is a tree of desks, one for each component. Structure (children, links) changes under one lock; messages
/// move under the two locks of the tray concerned; all else belongs to the component's own thread.
@NullMarked
package org.postroom.engine.network;

import org.jspecify.annotations.NullMarked;
