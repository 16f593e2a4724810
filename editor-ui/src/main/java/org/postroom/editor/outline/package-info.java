/// The flow as a tree, for who goes through it by keyboard or hears it: components with their boxes and links, and parts
/// with what is in them.
@NullMarked
package org.postroom.editor.outline;

import org.jspecify.annotations.NullMarked;
