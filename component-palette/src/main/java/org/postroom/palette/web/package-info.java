/// Components that serve the web and talk with pages. The library that speaks HTTP keeps its own threads to itself: it
/// hands values over in queues, which components read outside, and is asked for nothing that waits. Servers are heard on
/// this computer only unless their host says otherwise; how many may come, how much they may send, and how long they may
/// say nothing is always bounded. Sees what an author sees.
@NullMarked
package org.postroom.palette.web;

import org.jspecify.annotations.NullMarked;
