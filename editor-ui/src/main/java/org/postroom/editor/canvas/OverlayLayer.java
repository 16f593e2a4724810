package org.postroom.editor.canvas;

import java.util.List;
import java.util.Optional;
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
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Measures;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.paper.Fonts;
import org.postroom.editor.paper.ScreenPaper;
import org.postroom.editor.tool.Overlay;
import org.postroom.engine.flow.Link;

/// What lies over the drawing: what is selected, focused, pointed at, and what a gesture is about to do. Painted anew
/// whenever something of it changes, as there is little of it.
final class OverlayLayer extends Pane {
    private static final double DIMMED = 0.62;
    private static final double HINT_SIZE = 12;

    private final Canvas canvas = new Canvas();
    private final ScreenPaper paper;

    OverlayLayer(Fonts fonts) {
        paper = new ScreenPaper(canvas.getGraphicsContext2D(), fonts);
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    /// Shows what is to be seen from a viewport.
    ///
    /// @param loose the links that follow what is moved
    void show(Viewport view, Above above, Scenery scenery, List<LinkPlan> loose) {
        canvas.setVisible(!above.isEmpty());
        if (!above.isEmpty()) {
            canvas.setWidth(view.width());
            canvas.setHeight(view.height());
            paper.clear(view.seen(), view.zoom());
            new Painting(view, above, scenery, loose).paint();
        }
    }

    /// One painting of the layer.
    private final class Painting {
        private final Viewport view;
        private final Above above;
        private final Look look;
        private final DrawingPlan plan;
        private final Scenery scenery;
        private final List<LinkPlan> loose;
        private final double pixel;

        Painting(Viewport view, Above above, Scenery scenery, List<LinkPlan> loose) {
            this.view = view;
            this.above = above;
            this.scenery = scenery;
            this.loose = loose;
            look = scenery.look();
            plan = scenery.index().plan();
            pixel = 1 / view.zoom();
        }

        void paint() {
            above.pointed().ifPresent(link -> lit(link.index(), link.link()));
            above.shift().ifPresentOrElse(this::moved, this::outlines);
            above.focus().flatMap(plan::component).filter(_ -> above.shift().isEmpty()).ifPresent(this::focus);
            gesture(above.gesture());
        }

        private void drawn(DrawingPlan some) {
            new Painter(look, paper, Detail.at(view.zoom())).paint(some, scenery.marks());
        }

        private void lit(int index, Link link) {
            DrawingPlan lit = Lit.of(plan, index, link);
            paper.veil(view.seen(), look.canvas(), DIMMED);
            lit.links().forEach(one -> glow(one, look.carrying(one.carries())));
            drawn(lit);
        }

        private void glow(LinkPlan link, Colour colour) {
            paper.curves(link.curves(), Style.lined(look.canvas().mixed(colour, 0.45), Math.max(7, 3 * pixel)));
        }

        /// What is moved is on a layer of its own.
        private void moved(Overlay.Shift shift) {
            drawn(new DrawingPlan(InView.byId(List.of()), loose, List.of(), List.of(), List.of()));
            shift.what().components().forEach(id -> plan.component(id).map(ComponentPlan::area)
                    .ifPresent(area -> outline(area.moved(shift.dx(), shift.dy()), Measures.CORNER)));
        }

        private void outlines() {
            Area seen = view.seen();
            List<ComponentPlan> chosen = above.selection().components().stream()
                    .flatMap(id -> plan.component(id).stream()).filter(one -> one.bounds().intersects(seen)).toList();
            chosen.forEach(one -> outline(one.area(), Measures.CORNER));
            // Boxes lie above the outline.
            drawn(new DrawingPlan(InView.byId(chosen), List.of(), List.of(), List.of(), List.of()));
            plan.notes().stream().filter(note -> above.selection().notes().contains(note.index()))
                    .forEach(note -> outline(note.area(), 6));
            plan.frames().stream().filter(frame -> above.selection().frames().contains(frame.index()))
                    .forEach(frame -> outline(frame.area(), 12));
            if (!above.selection().links().isEmpty()) {
                scenery.index().links(seen).stream().filter(link -> above.selection().links().contains(link.link()))
                        .forEach(this::chosen);
            }
        }

        private void outline(Area area, double corner) {
            double away = 1 + pixel;
            paper.rectangle(area.grown(away), corner + away, Style.lined(look.accent(), Math.max(2, 2 * pixel)));
        }

        private void chosen(LinkPlan link) {
            paper.curves(link.curves(), Style.lined(look.accent(), Math.max(5, 3 * pixel)));
            paper.curves(link.curves(), Style.lined(look.canvas(), Math.max(1.5, pixel)));
        }

        /// Two lines, so that it is told from a selection without its colour.
        private void focus(ComponentPlan component) {
            double away = 3 + 3 * pixel;
            paper.rectangle(component.area().grown(away), Measures.CORNER + away,
                    Style.lined(look.ink(), Math.max(1.5, 1.5 * pixel)).dashed());
        }

        private void gesture(Overlay overlay) {
            overlay.insert().flatMap(this::link).ifPresent(link -> glow(link, look.accent()));
            overlay.ghost().ifPresent(ghost -> ghost(ghost.plan()));
            overlay.bent().ifPresent(link -> paper.curves(link.curves(), Style.lined(look.accent(), 2)));
            overlay.area().ifPresent(area -> outline(area, 6));
            overlay.guides().forEach(guide -> line(guide.from(), guide.to(), Style.lined(look.error(), pixel)));
            overlay.band().ifPresent(this::band);
            overlay.cut().ifPresent(this::cut);
            overlay.pulled().ifPresent(this::pulled);
            overlay.badges().forEach(this::badge);
        }

        private Optional<LinkPlan> link(int index) {
            return plan.links().stream().filter(link -> link.index() == index).findFirst();
        }

        private void ghost(ComponentPlan ghost) {
            drawn(new DrawingPlan(InView.byId(List.of(ghost)), List.of(), List.of(), List.of(), List.of()));
            paper.veil(ghost.area().grown(2), look.canvas(), 0.35);
            paper.rectangle(ghost.area(), Measures.CORNER, Style.lined(look.accent(), 1.5 * pixel).dashed());
        }

        private void band(Area area) {
            paper.veil(area, look.accent(), 0.10);
            paper.rectangle(area, 0, Style.lined(look.accent(), pixel));
        }

        private void cut(Overlay.Cut cut) {
            cut.links().forEach(index -> link(index).ifPresent(link -> glow(link, look.error())));
            line(cut.from(), cut.to(), Style.lined(look.error(), 2 * pixel).dashed());
        }

        private void pulled(Overlay.Pulled pulled) {
            pulled.instead().flatMap(this::link).ifPresent(
                    link -> paper.curves(link.curves(), Style.lined(look.canvas(), 3)));
            greyed(pulled.start());
            boolean refused = pulled.refusal().isPresent();
            Colour colour = refused ? look.error() : look.carrying(pulled.start().carries());
            Style style = Style.lined(colour, 2);
            if (pulled.to().equals(pulled.start().at())) {
                paper.circle(pulled.to(), pulled.start().radius() + 4, style);
            } else {
                paper.curves(List.of(pulling(pulled)), refused ? style.dashed() : style);
                paper.circle(pulled.to(), 4, Style.filled(colour).edged(look.canvas(), 1));
            }
            pulled.target().ifPresent(box -> paper.circle(box.at(), box.radius() + 4, Style.lined(colour, 2)));
            pulled.refusal().ifPresent(reason -> hint(reason, pulled.to()));
        }

        private void greyed(BoxPlan start) {
            for (ComponentPlan component : scenery.index().components(view.seen())) {
                component.boxes().filter(box -> above.fits().refuses(start, box))
                        .forEach(box -> paper.circle(box.at(), box.radius() + 1,
                                Style.filled(look.surface()).edged(look.outline(), 1)));
            }
        }

        /// A key beside its box, as large as ever.
        private void badge(Overlay.Badge badge) {
            double size = HINT_SIZE * pixel;
            double width = Letters.BOLD.width(badge.keys(), size) + 12 * pixel;
            Point box = badge.box().at();
            Area area = new Area(box.x() - width - 8 * pixel, box.y() - 10 * pixel, width, 20 * pixel);
            paper.rectangle(area, 5 * pixel, Style.filled(look.accent()).edged(look.canvas(), pixel));
            paper.words(new Words(badge.keys(), new Point(area.centre().x(), box.y() + 4.5 * pixel), Side.MIDDLE,
                    Letters.BOLD, size, look.surface()));
        }

        private Curve pulling(Overlay.Pulled pulled) {
            boolean forward = pulled.start().side() == BoxPlan.Side.RIGHT;
            Point from = forward ? pulled.start().at() : pulled.to();
            Point to = forward ? pulled.to() : pulled.start().at();
            double pull = Math.clamp(Math.abs(to.x() - from.x()) / 2, 24, 200);
            return new Curve(from, from.plus(pull, 0), to.plus(-pull, 0), to);
        }

        private void line(Point from, Point to, Style style) {
            paper.curves(List.of(Curve.straight(from, to)), style);
        }

        /// Words beside the pointer, as large as ever.
        private void hint(String text, Point at) {
            double size = HINT_SIZE * pixel;
            double width = Letters.REGULAR.width(text, size) + 16 * pixel;
            Area area = new Area(at.x() + 14 * pixel, at.y() + 14 * pixel, width, 24 * pixel);
            paper.rectangle(area, 6 * pixel, Style.filled(look.ink()));
            paper.words(new Words(text, new Point(area.x() + 8 * pixel, area.y() + 16 * pixel), Side.LEFT,
                    Letters.REGULAR, size, look.surface()));
        }
    }
}
