package org.postroom.editor.run;

import java.util.List;
import org.postroom.engine.live.Copy;

/// What one running component has made from types that its settings name. A value.
///
/// @param first  as far as they are offered, in the order in which they were made
/// @param many   how many there are
/// @param atWork how many of these have begun and haven't ended
public record Copies(List<Made> first, int many, int atWork) {
    /// So many are offered to choose from.
    static final int MOST = 200;

    /// Copies what it is given.
    public Copies {
        first = List.copyOf(first);
    }

    /// One of them.
    ///
    /// @param path of the component
    /// @param type such as "part:Guest"
    /// @param word that tells it from the others; may be empty
    public record Made(String path, String type, String word) {}

    static Copies of(List<Copy> all) {
        return new Copies(
                all.stream().limit(MOST).map(copy -> new Made(copy.path(), copy.type(), copy.word())).toList(),
                all.size(), (int) all.stream().filter(Copy::atWork).count());
    }

    static Copies none() {
        return new Copies(List.of(), 0, 0);
    }
}
