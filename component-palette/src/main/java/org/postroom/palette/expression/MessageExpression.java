package org.postroom.palette.expression;

import java.util.function.UnaryOperator;
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
    private final UnaryOperator<Object> understood;

    /// Understands a text.
    ///
    /// @throws IllegalArgumentException where it is no expression: with the column and what is expected there
    public MessageExpression(String text) {
        this.text = text;
        // the message itself needs no library: it is what a palette tries the types with, at every start
        this.understood = text.equals(OneMessage.NAME) ? UnaryOperator.identity() : Language.understand(text);
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
            return understood.apply(message);
        } catch (IllegalArgumentException e) {
            throw failed(String.valueOf(e.getMessage()), message, e);
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
