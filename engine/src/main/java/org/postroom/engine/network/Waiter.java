package org.postroom.engine.network;

/// Someone who waits for room or for a message and can be woken, by any thread. May be woken for nothing.
@FunctionalInterface
interface Waiter {
    void wake();
}
