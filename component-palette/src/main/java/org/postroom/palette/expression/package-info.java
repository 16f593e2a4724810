/// The expressions on `message` that settings have: their language, and how far they reach. The only package that sees
/// the library which reads them. An expression has no effects, no loops, and reaches nothing but the message, the
/// functions of [org.postroom.palette.expression.Functions], and the properties of maps and records. Sees only
/// `engine.component`.
@NullMarked
package org.postroom.palette.expression;

import org.jspecify.annotations.NullMarked;
