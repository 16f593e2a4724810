package org.postroom.flows.live;

import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Watcher;

/// Notes the numbers that come to a component, and those that go nowhere.
///
/// @param component its path
/// @param came      filled
/// @param nowhere   filled
record Arrivals(String component, List<Integer> came, List<Integer> nowhere) implements Watcher {
    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        if (to.component().equals(component) && message instanceof Integer arrived) {
            came.add(arrived);
        }
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        if (message instanceof Integer lost) {
            synchronized (nowhere) {
                nowhere.add(lost);
            }
        }
    }
}
