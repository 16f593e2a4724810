/// Pictures of a plan: as SVG, which needs nothing, and as PNG, which needs the system's letters. [Painter] says what is
/// painted, a [Paper] how, and a [Look] in which colours. Sees `drawing.plan` and what that sees; the only package that
/// sees `java.awt`.
@NullMarked
package org.postroom.drawing.picture;

import org.jspecify.annotations.NullMarked;
