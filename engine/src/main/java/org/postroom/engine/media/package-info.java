/// Messages that are made to be seen: values that hold a great many numbers. Stands alone.
@NullMarked
package org.postroom.engine.media;

import org.jspecify.annotations.NullMarked;
