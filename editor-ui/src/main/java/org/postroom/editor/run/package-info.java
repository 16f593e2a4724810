/// The only door between the UI thread and a running network: commands go in ([Run]), and ten times a second a [Glance]
/// comes out. Nothing waits on the UI thread, and nothing is posted to it for a single message.
@NullMarked
package org.postroom.editor.run;

import org.jspecify.annotations.NullMarked;
