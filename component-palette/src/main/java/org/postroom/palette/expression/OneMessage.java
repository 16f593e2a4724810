package org.postroom.palette.expression;

import java.util.Optional;
import org.apache.commons.jexl3.JexlContext;
import org.jspecify.annotations.Nullable;

/// All that an expression can name: `message`.
record OneMessage(Object message) implements JexlContext {
    static final String NAME = "message";

    @Override
    public @Nullable Object get(String name) {
        return Optional.of(message).filter(_ -> has(name)).orElse(null);
    }

    @Override
    public boolean has(String name) {
        return name.equals(NAME);
    }

    @Override
    public void set(String name, Object value) {
        throw new UnsupportedOperationException("an expression changes nothing");
    }
}
