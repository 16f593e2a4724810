package org.postroom.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Spelling;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;

/// Warns of taps that will never see anything, or can't do what they are for. None of that keeps a flow from running.
/// Confined to the thread that checks.
record TapCheck(Flow flow, FileTypes types, Catalogue catalogue) {
    /// What a drawing has at the end of a path, or why there is nothing; neither where that can't be known.
    private record Look(Optional<Drawing> around, Optional<Placed> there, Optional<String> missing) {
        static final Look BEYOND = new Look(Optional.empty(), Optional.empty(), Optional.empty());
    }

    void check(List<Problem> problems) {
        List<Tap> taps = flow.taps();
        for (int i = 0; i < taps.size(); i++) {
            String place = "taps[" + i + "]";
            troubles(taps.get(i)).map(text -> Problem.warning(place, text)).forEach(problems::add);
        }
    }

    private Stream<String> troubles(Tap tap) {
        return Stream.of(nowhere(tap.at()), unclear(tap), idle(tap)).flatMap(Optional::stream);
    }

    private Optional<String> nowhere(TapPlace at) {
        return switch (at) {
            case TapPlace.OnComponent(String path) -> look(path).missing();
            case TapPlace.OnBox(BoxName box) -> noBox(box);
            case TapPlace.OnLink(BoxName from, BoxName to) ->
                noBox(from).or(() -> noBox(to)).or(() -> noLink(from, to));
        };
    }

    private Optional<String> noBox(BoxName box) {
        Look look = look(box.component());
        Optional<Boxes> boxes = look.there().flatMap(types::boxes);
        return look.missing().or(() -> boxes.filter(
                found -> found.inbox(box.box()).isEmpty() && found.outbox(box.box()).isEmpty())
                .map(_ -> "'" + box.component() + "' has no box '" + box.box() + "'"));
    }

    private Optional<String> noLink(BoxName from, BoxName to) {
        boolean there = look(from.component()).around().stream().flatMap(drawing -> drawing.links().stream())
                .anyMatch(link -> link.from().equals(inner(from)) && link.to().equals(inner(to)));
        boolean known = look(from.component()).around().isPresent();
        return known && !(there && prefix(from).equals(prefix(to)))
                ? Optional.of("there is no link '" + from + " -> " + to + "' to tap")
                : Optional.empty();
    }

    private static BoxName inner(BoxName box) {
        return new BoxName(box.component().substring(prefix(box).length()), box.box());
    }

    private static String prefix(BoxName box) {
        return box.component().substring(0, box.component().lastIndexOf('/') + 1);
    }

    private Look look(String path) {
        Drawing around = flow.drawing();
        String[] ids = path.split("/");
        for (int i = 0; i < ids.length; i++) {
            Optional<Placed> placed = Optional.ofNullable(around.components().get(ids[i]));
            if (placed.isEmpty() || i == ids.length - 1) {
                return new Look(Optional.of(around), placed, placed.isPresent()
                        ? Optional.empty()
                        : Optional.of("there is no component '" + ids[i] + "' to tap"
                                + Spelling.question(ids[i], around.components().keySet())));
            }
            Optional<Drawing> inside = PartType.name(placed.get().type())
                    .map(part -> flow.parts().get(part));
            if (inside.isEmpty()) {
                return Look.BEYOND;
            }
            around = inside.get();
        }
        return Look.BEYOND;
    }

    private Optional<String> unclear(Tap tap) {
        return Optional.of(tap.expression()).filter(text -> !text.isEmpty()).flatMap(catalogue::refusal)
                .map("the tap's expression isn't understood: "::concat);
    }

    private static Optional<String> idle(Tap tap) {
        if (tap.job() == Tap.Job.EXPECT && tap.expression().isEmpty()) {
            return Optional.of("the tap expects nothing: give it an expression that should be true of each message");
        }
        return tap.job() == Tap.Job.DELAY && tap.delay().isZero()
                ? Optional.of("the tap delays nothing: give it a delay in milliseconds, such as 250")
                : Optional.empty();
    }
}
