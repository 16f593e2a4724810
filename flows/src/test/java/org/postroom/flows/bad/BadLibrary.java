package org.postroom.flows.bad;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.ComponentLibrary;
import org.postroom.engine.component.Inbox;

/// Components that nobody should write.
public final class BadLibrary implements ComponentLibrary {
    @Override
    public List<Class<? extends Component>> types() {
        return List.of(Unmakeable.class, MadeOnce.class, Grumbler.class);
    }

    /// Its constructor throws.
    @ComponentInfo(group = "Bad", summary = "Can't be made.")
    public static final class Unmakeable extends Component {
        public Unmakeable() {
            throw new IllegalStateException("no tea left");
        }

        @Override
        protected void main() {}
    }

    /// Its constructor throws each time but the first.
    @ComponentInfo(group = "Bad", summary = "Can be made once.")
    public static final class MadeOnce extends Component {
        static final AtomicInteger MADE = new AtomicInteger();

        public MadeOnce() {
            if (MADE.getAndIncrement() > 0) {
                throw new IllegalStateException("one is enough");
            }
        }

        @Override
        protected void main() {}
    }

    /// Throws in its first turn, before it has asked for anything, and without a word.
    @ComponentInfo(group = "Bad", summary = "Throws without a word.")
    public static final class Grumbler extends Component {
        final Inbox<Object> inbox = inbox(Object.class, "whatever");

        public Grumbler() {}

        @Override
        protected void main() {
            throw new UnsupportedOperationException();
        }
    }
}
