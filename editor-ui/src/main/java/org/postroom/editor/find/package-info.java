/// Finds components in a flow by what is written on and in them.
@NullMarked
package org.postroom.editor.find;

import org.jspecify.annotations.NullMarked;
