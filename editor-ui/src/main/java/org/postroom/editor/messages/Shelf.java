package org.postroom.editor.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.LinkCounts;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Instant;

/// A box of a running component, with what lies in it, and what is remembered of what went through; an outbox once for each
/// of its links, with what lies and lay where that leads. A value.
///
/// @param box    its name, with the component's path
/// @param to     where the messages of an outbox go; nothing for an inbox
/// @param counts what went through
/// @param kept   messages, the newest first
public record Shelf(BoxName box, Optional<BoxName> to, Counts counts, List<Kept> kept) {
    /// Copies what it is given.
    public Shelf {
        kept = List.copyOf(kept);
    }

    /// All boxes of a component: inboxes, then outboxes that are linked; those that speak of its end behind all others.
    ///
    /// @throws IllegalArgumentException where there is no such component
    static List<Shelf> of(Network network, String path) {
        List<Shelf> shelves = new ArrayList<>();
        network.inboxes(path).forEach((name, counts) -> {
            BoxName box = new BoxName(path, name);
            shelves.add(new Shelf(box, Optional.empty(), counts, network.kept(box.toString()).reversed()));
        });
        for (LinkCounts link : network.links(path)) {
            shelves.add(along(network, link));
        }
        shelves.sort(Comparator.comparing(Shelf::ofEnding));
        return shelves;
    }

    /// The inboxes of a component at a moment of the past, with what lay in them.
    static List<Shelf> of(Instant instant, String path) {
        return instant.inboxes().entrySet().stream().filter(entry -> entry.getKey().component().equals(path))
                .map(entry -> new Shelf(entry.getKey(), Optional.empty(),
                        new Counts(0, entry.getValue().size(), 0, 0, 0, 0),
                        entry.getValue().stream()
                                .map(held -> new Kept(held.number(), held.message(), held.from(), 0, true)).toList()
                                .reversed()))
                .sorted(Comparator.comparing(Shelf::ofEnding)).toList();
    }

    /// The messages of one link, as they lie and lay in its inbox.
    ///
    /// @throws IllegalArgumentException where there is no such link
    static List<Shelf> of(Network network, BoxName from, BoxName to) {
        return network.links(from.component()).stream()
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .map(link -> along(network, link)).toList();
    }

    private static Shelf along(Network network, LinkCounts link) {
        List<Kept> kept = network.kept(link.to().toString()).stream()
                .filter(each -> sameComponent(each.from(), link.from())).toList();
        return new Shelf(link.from(), Optional.of(link.to()), link.counts(), kept.reversed());
    }

    /// A part's messages come from somebody inside of it.
    private static boolean sameComponent(BoxName sender, BoxName drawn) {
        return sender.equals(drawn) || sender.component().startsWith(drawn.component() + "/");
    }

    /// Whether messages come in here.
    boolean in() {
        return to.isEmpty();
    }

    private boolean ofEnding() {
        return box.box().equals("control") || box.box().equals("signal");
    }

    /// What it is called among those of its component, such as "→ inbox" or "outbox → printer"; where a link leads to another
    /// box than the usual one, that is named too.
    String title() {
        return to.map(end -> box.box() + " → " + brief(end)).orElse("→ " + box.box());
    }

    private String brief(BoxName end) {
        String component = end.component().substring(end.component().lastIndexOf('/') + 1);
        return end.box().equals(ofEnding() ? "control" : "inbox") ? component : component + "." + end.box();
    }

    /// Whether this is the same box, or the same link, at another moment.
    boolean sameAs(Shelf before) {
        return box.equals(before.box) && to.equals(before.to);
    }

    /// The same with only some of the messages.
    Shelf matching(Predicate<Object> wanted) {
        return new Shelf(box, to, counts, kept.stream().filter(each -> wanted.test(each.message())).toList());
    }
}
