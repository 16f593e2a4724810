/// A drawing as a running network: [LiveFlow] starts one and follows the changes made to the drawing. Sees the drawing
/// and the network, which don't know each other.
@NullMarked
package org.postroom.engine.live;

import org.jspecify.annotations.NullMarked;
