package org.postroom.editor.timeline;

import java.util.List;
import java.util.Set;
import org.postroom.engine.network.Hold;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;

/// Which moments of a recording are laid out: all, or so many of a long one. A value.
///
/// @param from index of the first one
/// @param size how many
record Stretch(int from, int size) {
    /// So many are laid out at once.
    static final int MOST = 100_000;

    static Stretch starting(int from, Recording recording) {
        int all = recording.moments().size();
        int size = Math.min(all, MOST);
        return new Stretch(Math.clamp(from, 0, all - size), size);
    }

    static Stretch atEnd(Recording recording) {
        return starting(Integer.MAX_VALUE, recording);
    }

    /// This one, or another one where a moment isn't in this.
    Stretch with(Moment moment, Recording recording) {
        int index = Math.toIntExact(moment.number() - recording.first());
        return index >= from && index < from + size ? this : starting(index - MOST / 2, recording);
    }

    /// What a person held just before it.
    Set<Hold> heldBefore(Recording recording) {
        return recording.at(recording.first() + from - 1).held();
    }

    List<Moment> of(Recording recording) {
        return recording.moments().subList(from, from + size);
    }

    /// Whether there is more than this.
    boolean ofMore(Recording recording) {
        return size < recording.moments().size();
    }
}
