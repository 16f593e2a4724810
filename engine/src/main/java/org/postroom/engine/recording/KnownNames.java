package org.postroom.engine.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postroom.engine.component.BoxName;

/// The names that a file has for the numbers in it. May be used by any thread.
final class KnownNames {
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, BoxName> boxes = new ConcurrentHashMap<>();

    KnownNames(Map<Integer, String> kept) {
        for (int number = 0; kept.containsKey(number); number++) {
            names.add(String.valueOf(kept.get(number)));
        }
    }

    int size() {
        return names.size();
    }

    String name(int number) throws IOException {
        if (number < 0 || number >= names.size()) {
            throw new IOException("the recording has no name number " + number);
        }
        return names.get(number);
    }

    BoxName box(int number) throws IOException {
        BoxName known = boxes.get(number);
        if (known == null) {
            known = BoxName.of(name(number));
            boxes.put(number, known);
        }
        return known;
    }
}
