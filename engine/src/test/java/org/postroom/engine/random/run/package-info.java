/// Random networks as they run: the components, what they note about themselves, what a watcher hears, and the whole of
/// it as an [Outcome] that promises can be held against.
package org.postroom.engine.random.run;
