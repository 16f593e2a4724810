package org.postroom.engine.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Expression;

/// Expressions: text that its own type accepts or refuses with a sentence.
record ExpressionCodec(Constructor<?> constructor) implements Codec {
    /// @throws IllegalArgumentException where the type has no constructor for a text
    static ExpressionCodec of(Class<?> type) {
        if (Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers())) {
            try {
                return new ExpressionCodec(type.getConstructor(String.class));
            } catch (NoSuchMethodException _) {
                // told below
            }
        }
        throw new IllegalArgumentException("the expression " + type.getSimpleName()
                + " must be a public class with a public constructor that takes a text");
    }

    @Override
    public Kind kind() {
        return Kind.Plain.EXPRESSION;
    }

    @Override
    public Optional<Object> read(Object value, String place, Reading reading) {
        if (!(value instanceof String text)) {
            return reading.unexpected(place, kind(), value);
        }
        try {
            return Optional.of(constructor.newInstance(text));
        } catch (InvocationTargetException e) {
            return reading.wrong(place, "expected " + kind().words() + ", found " + Reading.found(text) + " ("
                    + reason(e.getTargetException()) + ")");
        } catch (ReflectiveOperationException e) {
            return reading.thrown(place, constructor.getDeclaringClass().getSimpleName(), e);
        }
    }

    private static String reason(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).filter(_ -> cause instanceof IllegalArgumentException)
                .orElse(cause.toString());
    }

    @Override
    public Object write(Object value) {
        return ((Expression) value).text();
    }

    /// One alone: what all can understand, and quickly.
    @Override
    public List<Object> samples() {
        return read("message", "", new Reading(_ -> new SampleMaker())).stream().toList();
    }
}
