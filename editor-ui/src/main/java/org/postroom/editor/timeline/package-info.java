/// What happened in a run, over time: a lane for each component, deliveries as arrows between them. A click goes to that
/// moment.
@NullMarked
package org.postroom.editor.timeline;

import org.jspecify.annotations.NullMarked;
