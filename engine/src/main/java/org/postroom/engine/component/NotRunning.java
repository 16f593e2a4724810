package org.postroom.engine.component;

import java.util.Optional;

/// What stands behind the boxes of a component that no network runs yet: each use says so.
final class NotRunning implements Tray, Delivery {
    private static final NotRunning INSTANCE = new NotRunning();
    static final Tray TRAY = INSTANCE;
    static final Delivery DELIVERY = INSTANCE;

    @Override
    public Object take() {
        throw notYet();
    }

    @Override
    public Object takeOr(Object atEnd) {
        throw notYet();
    }

    @Override
    public Optional<Object> poll() {
        throw notYet();
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public void send(Object message) {
        throw notYet();
    }

    private static IllegalStateException notYet() {
        return new IllegalStateException("a constructor only declares: boxes work in main, when a network runs it");
    }
}
