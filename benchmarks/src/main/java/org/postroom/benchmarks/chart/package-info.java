/// Charts as SVG text, from nothing but the figures given.
@NullMarked
package org.postroom.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
