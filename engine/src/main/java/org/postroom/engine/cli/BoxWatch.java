package org.postroom.engine.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Types;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Words;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.network.Watcher;

/// `--watch`: tells each message at some boxes.
///
/// @param boxes inboxes or outboxes
/// @param words standard error
record BoxWatch(List<Watched> boxes, PrintWriter words) implements Watcher {
    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        if (boxes.stream().anyMatch(box -> box.sees(from, to))) {
            tell(from + " -> " + to + " #" + number + ": " + Words.brief(message));
        }
    }

    @Override
    public void dropped(BoxName from, BoxName to, Object message) {
        if (boxes.stream().anyMatch(box -> box.sees(from, to))) {
            tell(from + " -> " + to + " dropped: " + Words.brief(message));
        }
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        if (boxes.stream().anyMatch(box -> box.end().equals(from))) {
            tell(from + " -> nowhere: " + Words.brief(message));
        }
    }

    private void tell(String line) {
        words.println(line);
        words.flush();
    }

    /// A box as the network tells of it.
    ///
    /// @param end    where messages come to lie or set out: a part's box passes to or from one of its components
    /// @param way    whether it is an inbox or an outbox
    /// @param within what the paths of those inside start with, where a component of code may have some, such as
    ///               UnixProcess; else empty
    /// @param others where the component's other outboxes lead, which those inside may send to as well
    record Watched(BoxName end, Way way, String within, Set<BoxName> others) {
        private enum Way {
            IN, OUT
        }

        private boolean sees(BoxName from, BoxName to) {
            return end.equals(from) || end.equals(to) || !within.isEmpty() && switch (way) {
                case IN -> isWithin(to) && !isWithin(from) && !to.box().equals("control");
                case OUT -> isWithin(from) && !isWithin(to) && !others.contains(to);
            };
        }

        private boolean isWithin(BoxName box) {
            return box.component().startsWith(within);
        }
    }

    /// Finds the boxes that the command line names.
    ///
    /// @param source    the flow
    /// @param catalogue the known types
    /// @param wrong     makes the exception for wrong usage from a sentence
    record Search(Source source, Catalogue catalogue, Function<String, RuntimeException> wrong) {
        List<Watched> all(List<BoxName> names) {
            return names.stream().map(name -> find(source.level(), "", name, "--watch " + name + ": ")).toList();
        }

        /// @param prefix where the level lies: empty, or such as "stage/"
        private Watched find(Source.Level level, String prefix, BoxName name, String said) {
            String id = name.component().split("/", 2)[0];
            Placed placed = level.component(id).orElseThrow(
                    () -> wrong.apply(said + "there is no component '" + prefix + id + "'" + level.there(id)));
            Optional<Source.Level> inside = level.inside(placed.type());
            if (id.length() < name.component().length()) {
                BoxName further = new BoxName(name.component().substring(id.length() + 1), name.box());
                return inside.isPresent()
                        ? find(inside.get(), prefix + id + "/", further, said)
                        : watched(prefix, name, "");
            }
            return inside.isPresent()
                    ? passing(inside.get(), prefix, name, said)
                    : own(level, prefix, name, placed, said);
        }

        private static Watched watched(String prefix, BoxName name, String within) {
            return new Watched(new BoxName(prefix + name.component(), name.box()), Watched.Way.IN, within, Set.of());
        }

        private Watched passing(Source.Level inside, String prefix, BoxName name, String said) {
            SortedMap<String, BoxName> ins = inside.drawing().inboxes();
            SortedMap<String, BoxName> outs = inside.drawing().outboxes();
            Optional<BoxName> inner = Optional.ofNullable(ins.get(name.box()))
                    .or(() -> Optional.ofNullable(outs.get(name.box())));
            if (inner.isPresent()) {
                return find(inside, prefix + name.component() + "/", inner.get(), said);
            }
            if (name.box().equals("control") || name.box().equals("signal")) {
                return watched(prefix, name, "");
            }
            throw noBox(prefix, name, ins.keySet(), outs.keySet(), said);
        }

        private Watched own(Source.Level level, String prefix, BoxName name, Placed placed, String said) {
            Boxes boxes = Types.of(level.flow(), catalogue, level.beside()).boxes(placed)
                    .orElseThrow(() -> wrong.apply(said + "the boxes of '" + placed.type() + "' aren't known"));
            BoxName end = new BoxName(prefix + name.component(), name.box());
            String within = end.component() + "/";
            if (boxes.inbox(name.box()).isPresent()) {
                return watched(prefix, name, name.box().equals("control") ? "" : within);
            }
            if (boxes.outbox(name.box()).isEmpty()) {
                throw noBox(prefix, name, boxes.inboxes().keySet(), boxes.outboxes().keySet(), said);
            }
            return new Watched(end, Watched.Way.OUT, name.box().equals("signal") ? "" : within,
                    others(level, prefix, name, said));
        }

        private Set<BoxName> others(Source.Level level, String prefix, BoxName outbox, String said) {
            Set<BoxName> others = new HashSet<>();
            for (Link link : level.drawing().links()) {
                if (link.from().component().equals(outbox.component()) && !link.from().equals(outbox)) {
                    others.add(find(level, prefix, link.to(), said).end());
                }
            }
            return Set.copyOf(others);
        }

        private RuntimeException noBox(String prefix, BoxName name, Collection<String> ins,
                Collection<String> outs, String said) {
            return wrong.apply(said + "'" + prefix + name.component() + "' has no box '" + name.box()
                    + "' (inboxes: " + String.join(", ", ins) + "; outboxes: " + String.join(", ", outs) + ")");
        }
    }
}
