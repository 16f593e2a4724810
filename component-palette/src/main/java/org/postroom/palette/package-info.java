/// The standard components' list; the components themselves lie in the packages below, one file each. Sees
/// [org.postroom.engine.component], as any author does, and nothing else of the engine.
@NullMarked
package org.postroom.palette;

import org.jspecify.annotations.NullMarked;
