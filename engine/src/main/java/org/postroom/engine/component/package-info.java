/// What an author of a component writes against: [Component] with its [Inbox]es and [Outbox]es, what ends it
/// ([Ending]), and what a network must offer to run it ([Workplace]). Sees no other package of the engine but the
/// values that it shows ([org.postroom.engine.stage.Stage]).
@NullMarked
package org.postroom.engine.component;

import org.jspecify.annotations.NullMarked;
