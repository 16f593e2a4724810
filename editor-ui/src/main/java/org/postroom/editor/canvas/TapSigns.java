package org.postroom.editor.canvas;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.picture.Paper.Side;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.picture.Paper.Words;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;

/// Shows where a drawing is tapped, and what for, by a letter each. A value.
///
/// @param jobs of the taps, by the place in the drawing
record TapSigns(Map<TapPlace, Set<Tap.Job>> jobs) {
    private static final double RADIUS = 8;
    private static final double LETTER = 11;
    private static final double ALONG = 0.2;
    private static final double BESIDE = 15;
    private static final double BELOW = 11;

    static TapSigns none() {
        return new TapSigns(Map.of());
    }

    /// The signs for the drawing in front.
    ///
    /// @param prefix what the running paths of its components begin with
    static TapSigns of(List<Tap> taps, String prefix) {
        Map<TapPlace, Set<Tap.Job>> jobs = new HashMap<>();
        taps.forEach(tap -> within(tap.at(), prefix).ifPresent(
                place -> jobs.computeIfAbsent(place, _ -> EnumSet.noneOf(Tap.Job.class)).add(tap.job())));
        return new TapSigns(jobs);
    }

    private static Optional<TapPlace> within(TapPlace at, String prefix) {
        return at.components().stream()
                .allMatch(path -> path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0)
                        ? Optional.of(at.withComponents(path -> path.substring(prefix.length())))
                        : Optional.empty();
    }

    void paint(Paper paper, DrawingPlan plan, Look look) {
        if (jobs.isEmpty()) {
            return;
        }
        plan.links().forEach(link -> {
            Link joined = link.link();
            sign(new TapPlace.OnLink(joined.from(), joined.to()), link.at(ALONG), paper, look);
        });
        plan.components().forEach((id, component) -> {
            sign(new TapPlace.OnComponent(id), new Point(component.area().x() + RADIUS, component.area().y()), paper,
                    look);
            component.inboxes().forEach(box -> sign(box, -1, paper, look));
            component.outboxes().forEach(box -> sign(box, 1, paper, look));
        });
    }

    private void sign(BoxPlan box, int away, Paper paper, Look look) {
        sign(new TapPlace.OnBox(box.name()), box.at().plus(away * BESIDE, BELOW), paper, look);
    }

    private void sign(TapPlace place, Point at, Paper paper, Look look) {
        Point next = at;
        for (Tap.Job job : jobs.getOrDefault(place, Set.of())) {
            sign(job, next, paper, look);
            next = next.plus(2 * RADIUS + 2, 0);
        }
    }

    private static void sign(Tap.Job job, Point at, Paper paper, Look look) {
        boolean solid = job == Tap.Job.BREAK || job == Tap.Job.HOLD;
        Colour colour = switch (job) {
            case BREAK, EXPECT -> look.error();
            case DELAY, DROP, HOLD -> look.warning();
            case COUNT, WATCH -> look.accent();
        };
        paper.circle(at, RADIUS, Style.filled(solid ? colour : look.surface()).edged(colour, 1.5));
        paper.words(new Words(letter(job), at.plus(0, LETTER * 0.36), Side.MIDDLE, Letters.BOLD, LETTER,
                solid ? look.surface() : look.ink()));
    }

    private static String letter(Tap.Job job) {
        return switch (job) {
            case COUNT -> "#";
            case WATCH -> "=";
            case EXPECT -> "?";
            case BREAK -> "!";
            case DELAY -> "+";
            case DROP -> "×";
            case HOLD -> "–";
        };
    }
}
