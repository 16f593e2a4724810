package org.postroom.editor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Puts components between the ends of links, and takes them out again.
///
/// @param boxes tells the boxes of a component, as far as they are known
public record Joining(Function<Placed, Optional<Boxes>> boxes) {
    /// Puts a component in between: the link ends at its inbox, and one from its outbox goes on. Where `signal` is linked
    /// to `control` beside the link, that goes by way of the component too. Where no box of it fits nothing changes.
    public Sketch insertOn(Sketch sketch, Link link, String id) {
        Optional<Boxes> own = boxesOf(sketch.drawing(), id);
        Optional<BoxShape> in = own.flatMap(all -> inbox(sketch.drawing(), link, all));
        Optional<BoxShape> out = own.flatMap(all -> outbox(sketch.drawing(), link, all));
        boolean there = sketch.drawing().links().contains(link) && !link.from().component().equals(id)
                && !link.to().component().equals(id);
        if (in.isEmpty() || out.isEmpty() || !there) {
            return sketch;
        }
        Sketch inserted = between(sketch, link, new BoxName(id, in.get().name()), new BoxName(id, out.get().name()));
        Link signal = new Link(new BoxName(link.from().component(), "signal"),
                new BoxName(link.to().component(), "control"));
        return inserted.drawing().links().stream().filter(signal::joinsTheSameAs).findFirst()
                .map(beside -> between(inserted, beside, new BoxName(id, "control"), new BoxName(id, "signal")))
                .orElse(inserted);
    }

    /// Whether a component with these boxes can be put between the ends of a link.
    public boolean fitsOn(Drawing drawing, Link link, Boxes own) {
        return inbox(drawing, link, own).isPresent() && outbox(drawing, link, own).isPresent();
    }

    private Optional<BoxShape> inbox(Drawing drawing, Link link, Boxes own) {
        return BoxFit.inbox(own, sends(drawing, link.from()));
    }

    private Optional<BoxShape> outbox(Drawing drawing, Link link, Boxes own) {
        return BoxFit.outbox(own, takes(drawing, link.to()));
    }

    private static Sketch between(Sketch sketch, Link link, BoxName in, BoxName out) {
        return Links.replaced(sketch, link,
                List.of(new Link(link.from(), in, link.unknown()), new Link(out, link.to())));
    }

    /// Takes away what is selected, and joins the ends of each component's links: who sent to it sends to those to whom
    /// it sent, as far as types allow.
    public Sketch removeAndHeal(Sketch sketch, Selection selection) {
        Sketch healed = Edits.unlink(sketch, selection.links());
        for (String id : selection.components()) {
            healed = healed(healed, id);
        }
        return Edits.remove(healed, selection);
    }

    private Sketch healed(Sketch sketch, String id) {
        List<Link> out = sketch.drawing().links().stream()
                .filter(link -> link.from().component().equals(id) && !link.to().component().equals(id)).toList();
        Sketch healed = sketch;
        for (Link in : sketch.drawing().links()) {
            if (in.to().component().equals(id) && !in.from().component().equals(id)) {
                healed = Links.replaced(healed, in, joined(sketch.drawing(), in, out));
            }
        }
        return healed;
    }

    private List<Link> joined(Drawing drawing, Link in, List<Link> out) {
        BiPredicate<BoxName, BoxName> fit = (from, to) -> BoxFit.fits(sends(drawing, from), takes(drawing, to));
        List<Link> joined = new ArrayList<>();
        for (Link next : out) {
            boolean sameKind = BoxFit.isWord(in.to().box()) == BoxFit.isWord(next.from().box());
            boolean itself = in.from().component().equals(next.to().component());
            if (sameKind && !itself && fit.test(in.from(), next.to())) {
                joined.add(new Link(in.from(), next.to()));
            }
        }
        return joined;
    }

    private Class<?> sends(Drawing drawing, BoxName outbox) {
        Optional<BoxShape> shape = boxesOf(drawing, outbox.component()).flatMap(all -> all.outbox(outbox.box()));
        return shape.isPresent() ? shape.get().type() : Object.class;
    }

    private Class<?> takes(Drawing drawing, BoxName inbox) {
        Optional<BoxShape> shape = boxesOf(drawing, inbox.component()).flatMap(all -> all.inbox(inbox.box()));
        return shape.isPresent() ? shape.get().type() : Object.class;
    }

    private Optional<Boxes> boxesOf(Drawing drawing, String id) {
        return Optional.ofNullable(drawing.components().get(id)).flatMap(boxes);
    }
}
