package org.postroom.flows.live;

import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Watcher;

/// Notes the numbers that come to a component's `inbox`, in a stepped run.
///
/// @param component its path
/// @param came      filled
record Arrivals(String component, List<Integer> came) implements Watcher {
    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        if (to.component().equals(component) && message instanceof Integer arrived) {
            came.add(arrived);
        }
    }
}
