/// Pipeline, Graphline, Carousel, Seq, Par and the buses.
@NullMarked
package org.postroom.engine.conformance.chassis;

import org.jspecify.annotations.NullMarked;
