package org.postroom.editor.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postroom.engine.network.Kept;

/// What a person does to the messages that lie in an inbox, the oldest first. One that isn't there any more changes
/// nothing.
final class Order {
    private Order() {}

    /// All but one.
    static List<Kept> without(List<Kept> lying, Kept one) {
        return lying.stream().filter(kept -> kept.number() != one.number()).toList();
    }

    /// One is taken before the one that was before it.
    static List<Kept> earlier(List<Kept> lying, Kept one) {
        return swapped(lying, one, -1);
    }

    /// One is taken after the one that was after it.
    static List<Kept> later(List<Kept> lying, Kept one) {
        return swapped(lying, one, 1);
    }

    private static List<Kept> swapped(List<Kept> lying, Kept one, int by) {
        List<Kept> all = new ArrayList<>(lying);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() == one.number() && i + by >= 0 && i + by < all.size()) {
                Collections.swap(all, i, i + by);
                return all;
            }
        }
        return all;
    }
}
