/// Gestures as machines of small states ([ToolState]), fed with plain points and keys. During a gesture only the
/// [Overlay] changes; the document changes once, on release. Sees no scene.
@NullMarked
package org.postroom.editor.tool;

import org.jspecify.annotations.NullMarked;
