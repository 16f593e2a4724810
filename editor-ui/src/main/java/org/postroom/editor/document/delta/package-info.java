/// What differs between two values, kept so that the older one can be got back from the newer: a [Delta]. Knows nothing of
/// flows.
@NullMarked
package org.postroom.editor.document.delta;

import org.jspecify.annotations.NullMarked;
