package org.postroom.palette.expression;

import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.postroom.engine.component.Expression;
import org.postroom.engine.component.Words;

/// An expression on `message`, such as `message.price * 2`: understood once, worked out for each message. What it may
/// say stands in docs/expressions.md. Immutable; a flow's author can write nothing in it that reaches beyond the
/// message.
///
/// ```java
/// new MessageExpression("upper(message)").of("a") // "A"
/// ```
public final class MessageExpression implements Expression {
    private final String text;
    private final JexlExpression understood;

    /// Understands a text.
    ///
    /// @throws IllegalArgumentException where it is no expression: with the column and what is expected there
    public MessageExpression(String text) {
        this.text = text;
        this.understood = Language.understand(text);
    }

    @Override
    public String text() {
        return text;
    }

    /// What it comes to for a message.
    ///
    /// @throws IllegalArgumentException where it comes to nothing, with the reason, the expression and the message
    public Object of(Object message) {
        try {
            return Values.there(understood.evaluate(new OneMessage(message)));
        } catch (JexlException e) {
            throw failed(Complaint.place(e, text) + Complaint.reason(e), message, e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw failed(String.valueOf(e.getMessage()), message, e);
        } catch (StackOverflowError e) {
            throw failed("something is nested too deeply", message, e);
        }
    }

    /// Whether it is true of a message.
    ///
    /// @throws IllegalArgumentException where it is neither true nor false
    public boolean holds(Object message) {
        Object result = of(message);
        if (result instanceof Boolean truth) {
            return truth;
        }
        throw failed("expected true or false, but it is " + Values.described(result), message,
                new IllegalArgumentException("not a truth"));
    }

    private IllegalArgumentException failed(String reason, Object message, Throwable cause) {
        return new IllegalArgumentException("'" + Words.brief(text) + "' can't be worked out: " + reason
                + "; the message is " + Values.described(message), cause);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageExpression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
