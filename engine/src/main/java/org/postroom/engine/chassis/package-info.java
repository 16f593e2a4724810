/// Components made of components: [Pipeline], [Graphline], [Carousel], [Seq], [Par] and the named buses. Written with
/// what any author has, but for `run`, which puts them on a network of their own.
@NullMarked
package org.postroom.engine.chassis;

import org.jspecify.annotations.NullMarked;
