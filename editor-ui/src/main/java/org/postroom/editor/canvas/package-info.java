/// The drawing on the screen: a [FlowCanvas] with its [Viewport]. What is in view is painted by the same
/// [org.postroom.drawing.picture.Painter] as pictures are, once for each pulse at most, and only when something has
/// changed. Sees the document and the tools; windows see it.
@NullMarked
package org.postroom.editor.canvas;

import org.jspecify.annotations.NullMarked;
