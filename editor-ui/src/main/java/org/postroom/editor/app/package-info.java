/// The windows. They ask the document, and know nothing of files and formats.
@NullMarked
package org.postroom.editor.app;

import org.jspecify.annotations.NullMarked;
