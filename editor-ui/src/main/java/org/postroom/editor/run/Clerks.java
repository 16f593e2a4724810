package org.postroom.editor.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.postroom.engine.live.LiveFlow;

/// Finds the copies that components have made. To find them takes long where there are very many, so it rests for a while
/// after each look. Confined to the thread that samples.
final class Clerks {
    /// How much longer it rests than it has looked.
    private static final int REST = 9;

    private final LiveFlow live;
    private Set<String> asked = Set.of();
    private Map<String, Copies> found = Map.of();
    private long restUntil = System.nanoTime();

    Clerks(LiveFlow live) {
        this.live = live;
    }

    /// @param makers the paths of those who may have made some
    Map<String, Copies> look(Set<String> makers) {
        long began = System.nanoTime();
        if (!makers.equals(asked) || began - restUntil >= 0) {
            asked = makers;
            found = find();
            long ended = System.nanoTime();
            restUntil = ended + REST * (ended - began);
        }
        return found;
    }

    private Map<String, Copies> find() {
        Map<String, Copies> copies = new HashMap<>();
        for (String maker : asked) {
            copies.put(maker, of(maker));
        }
        return copies;
    }

    /// Those of one, whether it is asked for often or not.
    Copies of(String maker) {
        try {
            return Copies.of(live.copies(maker));
        } catch (IllegalArgumentException _) {
            return Copies.none(); // it was taken out of the network just now
        }
    }
}
