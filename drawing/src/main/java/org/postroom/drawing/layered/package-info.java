/// Tidy places for components, in layers from left to right, by Eclipse's Layout Kernel. The only package that knows it.
@NullMarked
package org.postroom.drawing.layered;

import org.jspecify.annotations.NullMarked;
