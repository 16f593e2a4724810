/// Components that take mail and hand it on, by SMTP. The library that speaks it keeps its threads to itself: it hands
/// values over in queues, which components read outside, and each of its threads waits for one answer. A mail is
/// accepted when the flow says so and not before; who comes, how many, and with how much is always bounded. Sees what an
/// author sees.
@NullMarked
package org.postroom.palette.mail;

import org.jspecify.annotations.NullMarked;
