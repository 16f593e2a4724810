package org.postroom.editor.canvas;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Detail;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Painter;
import org.postroom.drawing.picture.Paper.Side;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.picture.Paper.Words;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.LinkPlan.Carrying;
import org.postroom.drawing.plan.Measures;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.paper.Fonts;
import org.postroom.editor.paper.ScreenPaper;
import org.postroom.editor.run.Glance.Traffic;
import org.postroom.editor.words.Texts;

/// What a run does, over the drawing of its flow: states, fills, counts, messages on their way. Painted anew with each
/// glance, and only what is in view.
final class RunLayer extends Pane {
    private static final Texts WORDS = Texts.of(RunLayer.class);
    private static final double DIMMED = 0.4;
    private static final double WORD_SIZE = 9.5;
    private static final double COUNT_SIZE = 10;
    private static final double TAKEN_IN = 40;

    private final Canvas canvas = new Canvas();
    private final ScreenPaper paper;
    private final NumberFormat numbers = NumberFormat.getIntegerInstance();

    RunLayer(Fonts fonts) {
        paper = new ScreenPaper(canvas.getGraphicsContext2D(), fonts);
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    /// Shows a run from a viewport; where there is none, nothing.
    void show(Viewport view, Scenery scenery, Optional<RunView> run) {
        canvas.setVisible(run.isPresent());
        run.ifPresent(now -> {
            canvas.setWidth(view.width());
            canvas.setHeight(view.height());
            paper.clear(view.seen(), view.zoom());
            new Painting(view, scenery, now).paint();
        });
    }

    /// One painting of the layer.
    private final class Painting {
        private final Viewport view;
        private final Scenery scenery;
        private final RunView run;
        private final Look look;
        private final Detail detail;
        private final Set<String> stuck;
        private final List<LinkPlan> waits;

        Painting(Viewport view, Scenery scenery, RunView run) {
            this.view = view;
            this.scenery = scenery;
            this.run = run;
            look = scenery.look();
            detail = Detail.at(view.zoom());
            stuck = run.stuck();
            waits = run.circle().map(circle -> scenery.index().links(view.seen()).stream()
                    .filter(link -> circle.holds(link.link())).toList()).orElse(List.of());
        }

        void paint() {
            List<ComponentPlan> components = scenery.index().components(view.seen());
            if (!stuck.isEmpty()) {
                deadlock(components.stream().filter(one -> stuck.contains(one.id())).toList());
            }
            if (detail == Detail.SHAPES) {
                components.forEach(this::fromAfar);
                return;
            }
            run.flights().forEach(this::highlight);
            scenery.index().links(view.seen()).forEach(this::traffic);
            components.forEach(this::component);
            run.flights().forEach(this::flight);
            run.pointed().flatMap(id -> scenery.index().plan().component(id)).ifPresent(this::reason);
        }

        /// The circle alone is seen as ever, with thick lines around its members and along their links.
        private void deadlock(List<ComponentPlan> members) {
            double larger = Math.max(1, 0.7 / view.zoom());
            paper.veil(view.seen(), look.canvas(), DIMMED);
            waits.forEach(link -> WaitSign.line(paper, link.curves(), look, larger));
            scenery.index().plan().ownBoxes().stream().filter(own -> run.circle().orElseThrow().holds(own))
                    .forEach(own -> WaitSign.line(paper, List.of(own.way()), look, larger));
            new Painter(look, paper, detail).paint(new DrawingPlan(InView.byId(members), List.of(), List.of(),
                    List.of(), List.of()), scenery.marks());
            members.forEach(this::ring);
            waits.forEach(link -> WaitSign.paint(paper, link, look, larger));
        }

        private void ring(ComponentPlan component) {
            paper.rectangle(component.area().grown(5), Measures.CORNER + 5, Style.lined(look.error(), 4));
        }

        /// From far away only what needs a person.
        private void fromAfar(ComponentPlan component) {
            run.state(component.id()).map(StateMark::of).filter(mark -> mark == StateMark.FAILED).ifPresent(
                    mark -> paper.rectangle(component.area().grown(8), 0, Style.lined(mark.colour(look), 16)));
        }

        private void component(ComponentPlan component) {
            run.state(component.id()).ifPresent(state -> state(component, StateMark.of(state)));
            component.inboxes().forEach(this::fill);
            run.atWork(component.id()).ifPresent(many -> CopiesSign.paint(paper, component,
                    WORDS.text("at-work", many), look));
            if (run.steps(component.id())) {
                StepMark.paint(paper, component, look);
            }
        }

        private void state(ComponentPlan component, StateMark mark) {
            if (mark == StateMark.FAILED) {
                paper.rectangle(component.area().grown(1.5), Measures.CORNER + 1, Style.lined(look.error(), 2));
            }
            String word = WORDS.text("state." + mark.name());
            Area area = component.area();
            double width = Letters.REGULAR.width(word, WORD_SIZE);
            Point at = new Point(area.centre().x() - width / 2 - 5, area.bottom() - Measures.FOOTER / 2 - 1.5);
            mark.paint(paper, at, look);
            paper.words(new Words(word, at.plus(9, 3.3), Side.LEFT, Letters.REGULAR, WORD_SIZE, mark.colour(look)));
        }

        /// How much lies in an inbox: a number beside it, on a ground that says how full it is.
        private void fill(BoxPlan box) {
            run.inbox(box).filter(counts -> counts.waiting() > 0 && box.kind() == BoxPlan.Kind.USUAL)
                    .ifPresent(counts -> {
                        int capacity = run.capacity().applyAsInt(box.name());
                        boolean full = counts.waiting() >= capacity;
                        String text = numbers.format(counts.waiting()) + (full ? "/" + numbers.format(capacity) : "");
                        double width = Letters.BOLD.width(text, COUNT_SIZE) + 10;
                        Area pill = new Area(box.at().x() - width - 8, box.at().y() - 16, width, 14);
                        Colour colour = full ? look.warning() : look.accent();
                        paper.rectangle(pill, 7, Style.filled(look.surface()).edged(colour, 1));
                        double share = Math.clamp((double) counts.waiting() / capacity, 0, 1);
                        paper.rectangle(new Area(pill.x(), pill.y(), Math.max(3, pill.width() * share), pill.height()),
                                Math.min(7, pill.width() * share / 2), Style.filled(look.surface().mixed(colour, 0.3)));
                        paper.words(new Words(text, new Point(pill.centre().x(), pill.y() + 10.5), Side.MIDDLE,
                                Letters.BOLD, COUNT_SIZE, look.ink()));
                    });
        }

        private void traffic(LinkPlan link) {
            if (detail == Detail.ALL && link.kind() == Carrying.DATA) {
                run.traffic(link).filter(traffic -> traffic.counts().passed() > 0)
                        .ifPresent(traffic -> label(words(traffic),
                                waits.contains(link) ? WaitSign.beside(link) : link.at(0.5), look.muted()));
            }
        }

        private String words(Traffic traffic) {
            String passed = numbers.format(traffic.counts().passed());
            String lost = traffic.counts().dropped() > 0
                    ? WORDS.text("run.dropped", traffic.counts().dropped())
                    : "";
            return (traffic.perSecond() < 0.5
                    ? passed
                    : WORDS.text("run.rate", passed, numbers.format(traffic.perSecond()))) + lost;
        }

        private void label(String text, Point at, Colour colour) {
            double width = Letters.REGULAR.width(text, COUNT_SIZE) + 8;
            Area ground = new Area(at.x() - width / 2, at.y() - 7, width, 14);
            paper.rectangle(ground, 7, Style.filled(look.canvas()));
            paper.words(new Words(text, at.plus(0, 3.5), Side.MIDDLE, Letters.REGULAR, COUNT_SIZE, colour));
        }

        private void flight(Flights.Flight flight) {
            switch (flight) {
                case Flights.Flight.OnLink(LinkPlan link, double far, String text) -> dot(link.at(far), text);
                case Flights.Flight.Taken(BoxPlan inbox, double far, String text) ->
                    dot(inbox.at().plus(6 + TAKEN_IN * far, 0), text);
            }
        }

        private void highlight(Flights.Flight flight) {
            switch (flight) {
                case Flights.Flight.OnLink(LinkPlan link, _, _) ->
                    paper.curves(link.curves(), Style.lined(look.canvas().mixed(look.accent(), 0.6), 4));
                case Flights.Flight.Taken(BoxPlan inbox, _, _) ->
                    paper.circle(inbox.at(), inbox.radius() + 4, Style.lined(look.accent(), 2));
            }
        }

        private void dot(Point at, String text) {
            paper.circle(at, 6, Style.filled(look.accent()).edged(look.surface(), 1.5));
            if (detail == Detail.ALL) {
                label(Letters.REGULAR.elided(text, 140, COUNT_SIZE), at.plus(0, -16), look.ink());
            }
        }

        /// Why a component does what it does, in words, below it.
        private void reason(ComponentPlan component) {
            run.words(component.id()).ifPresent(words -> {
                double size = 12 / view.zoom();
                String text = Letters.REGULAR.elided(words, 420 / view.zoom(), size);
                double width = Letters.REGULAR.width(text, size) + 16 / view.zoom();
                Area area = new Area(component.area().x(), component.area().bottom() + 6 / view.zoom(), width,
                        24 / view.zoom());
                paper.rectangle(area, 6 / view.zoom(), Style.filled(look.ink()));
                paper.words(new Words(text, new Point(area.x() + 8 / view.zoom(), area.y() + 16 / view.zoom()),
                        Side.LEFT, Letters.REGULAR, size, look.surface()));
            });
        }
    }
}
