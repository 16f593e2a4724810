package org.postroom.palette.expression;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlInfo;
import org.apache.commons.logging.impl.NoOpLog;

/// The language of expressions: as much of JEXL as an expression without effects needs. What JEXL might let through,
/// [Allowed] refuses before anything runs, and [Reach] when it runs.
final class Language {
    private static final JexlFeatures EXPRESSIONS_ONLY = JexlFeatures.createNone().structuredLiteral(true)
            .methodCall(true).arrayReferenceExpr(true).lexical(true);
    private static final JexlEngine ENGINE = new JexlBuilder().features(EXPRESSIONS_ONLY).uberspect(new Reach())
            .arithmetic(new Arithmetic()).namespaces(Map.of()).strict(true).silent(false).safe(false).antish(false)
            .booleanLogical(true).strictInterpolation(true).cancellable(false).cache(0).logger(new NoOpLog()).create();

    private Language() {}

    /// @return what a message comes to, or an [IllegalArgumentException] with the reason why it doesn't
    /// @throws IllegalArgumentException where that is no expression, with the column and what is expected there
    static UnaryOperator<Object> understand(String text) {
        Layout.check(text);
        try {
            JexlExpression understood = ENGINE.createExpression(new JexlInfo("", 1, 1), text);
            new Allowed(text).check(understood);
            return message -> evaluate(understood, text, message);
        } catch (JexlException e) {
            throw new IllegalArgumentException(Complaint.about(e, text), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("it is nested too deeply", e);
        }
    }

    private static Object evaluate(JexlExpression understood, String text, Object message) {
        try {
            return Values.there(understood.evaluate(new OneMessage(message)));
        } catch (JexlException e) {
            throw new IllegalArgumentException(Complaint.place(e, text) + Complaint.reason(e), e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("something is nested too deeply", e);
        }
    }

    /// Whether the library takes a text for an expression, whatever it says.
    static boolean reads(String text) {
        try {
            ENGINE.createExpression(new JexlInfo("", 1, 1), text);
            return !text.isBlank();
        } catch (JexlException | StackOverflowError _) {
            return false;
        }
    }
}
