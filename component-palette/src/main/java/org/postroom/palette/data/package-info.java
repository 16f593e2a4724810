/// Components between messages and the text that other programs have for them. What comes from there may be wrong
/// without anybody's drawing being wrong: it leaves by `errors` as a sentence, and the component goes on. The only
/// package that sees the libraries which read such text. Sees only `engine.component`.
@NullMarked
package org.postroom.palette.data;

import org.jspecify.annotations.NullMarked;
