/// The component reference, made from the palette itself: a page for each type, with an example drawing, and an index.
/// Sees `drawing.picture` and below, the catalogue and its settings.
@NullMarked
package org.postroom.drawing.reference;

import org.jspecify.annotations.NullMarked;
