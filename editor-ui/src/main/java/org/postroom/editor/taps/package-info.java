/// What listens to a flow from outside: breakpoints, counters, expectations, on its links, boxes and components.
@NullMarked
package org.postroom.editor.taps;

import org.jspecify.annotations.NullMarked;
