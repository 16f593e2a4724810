package org.postroom.drawing.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.letters.Markdown;
import org.postroom.drawing.picture.Paper.Side;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.picture.Paper.Words;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.BoxPlan.Kind;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.FramePlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.LinkPlan.Carrying;
import org.postroom.drawing.plan.Measures;
import org.postroom.drawing.plan.NotePlan;
import org.postroom.drawing.plan.OwnBoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.engine.flow.Problem.Severity;

/// Says what is painted of a plan: frames, links, notes, components, from the back to the front. As confined as its paper.
public final class Painter {
    private final Look look;
    private final Paper paper;
    private final Detail detail;

    /// Paints in certain colours.
    ///
    /// @param look   the colours
    /// @param paper  what is painted on
    /// @param detail how much is painted
    public Painter(Look look, Paper paper, Detail detail) {
        this.look = look;
        this.paper = paper;
        this.detail = detail;
    }

    /// Paints everything.
    ///
    /// @param marks the worst problem of components that have one, by id
    public void paint(DrawingPlan plan, Map<String, Severity> marks) {
        plan.frames().forEach(this::frame);
        plan.links().stream().filter(link -> link.kind() == Carrying.WORD).forEach(this::link);
        plan.links().stream().filter(link -> link.kind() == Carrying.DATA).forEach(this::link);
        plan.notes().forEach(this::note);
        plan.ownBoxes().forEach(this::ownBox);
        plan.components().forEach((id, component) -> component(component, Optional.ofNullable(marks.get(id))));
    }

    private void frame(FramePlan frame) {
        paper.begin("frame", frame::label);
        paper.rectangle(frame.area(), 12, Style.filled(look.frame()).edged(look.frameEdge(), 1));
        if (detail != Detail.SHAPES) {
            label(frame);
        }
        paper.end();
    }

    private void label(FramePlan frame) {
        Area strip = frame.strip();
        paper.words(new Words(Letters.BOLD.elided(frame.label(), strip.width() - 24, Measures.SMALL_SIZE),
                new Point(strip.x() + 12, strip.y() + 19), Side.LEFT, Letters.BOLD, Measures.SMALL_SIZE,
                look.muted()));
    }

    private void link(LinkPlan link) {
        paper.begin("link", link.link()::toString);
        switch (link.kind()) {
            case WORD -> paper.curves(link.curves(), Style.lined(look.word(), 1));
            case DATA -> {
                // A seam in the colour of the canvas tells links that cross apart.
                if (detail != Detail.SHAPES) {
                    paper.curves(middle(link.curves()), Style.lined(look.canvas(), 5));
                }
                paper.curves(link.curves(), Style.lined(look.carrying(link.carries()), 2));
            }
        }
        paper.end();
    }

    /// Without the ends, where links come together.
    private static List<Curve> middle(List<Curve> curves) {
        if (curves.size() == 1) {
            return List.of(curves.getFirst().since(0.2).until(0.75));
        }
        List<Curve> middle = new ArrayList<>(curves);
        middle.set(0, middle.getFirst().since(0.3));
        middle.set(middle.size() - 1, middle.getLast().until(0.7));
        return middle;
    }

    private void note(NotePlan note) {
        Area area = note.area();
        paper.begin("note", () -> "note");
        paper.rectangle(area, 6, Style.filled(look.note()).edged(look.noteEdge(), 1));
        if (detail != Detail.SHAPES) {
            text(note.text(), area);
        }
        paper.end();
    }

    private void text(String text, Area area) {
        List<Markdown.Line> lines = Markdown.lines(text, area.width() - 2 * Measures.NOTE_PADDING,
                Measures.NOTE_SIZE);
        double room = area.height() - Measures.NOTE_PADDING;
        long fitting = lines.stream().filter(line -> line.bottom() <= room).count();
        for (int i = 0; i < fitting; i++) {
            paintLine(lines.get(i), area, i + 1 == fitting && fitting < lines.size());
        }
    }

    private void paintLine(Markdown.Line line, Area note, boolean cut) {
        double left = note.x() + Measures.NOTE_PADDING;
        double baseline = note.y() + Measures.NOTE_PADDING * 0.75 + line.baseline();
        for (Markdown.Span span : line.spans()) {
            boolean last = cut && span.equals(line.spans().getLast());
            double room = note.right() - Measures.NOTE_PADDING - left - span.x();
            String text = last ? cut(span, room, line.size()) : span.text();
            paper.words(new Words(text, new Point(left + span.x(), baseline), Side.LEFT, span.letters(), line.size(),
                    look.ink()));
        }
    }

    /// Says that there is more.
    private static String cut(Markdown.Span span, double room, double size) {
        String more = span.text() + "…";
        return span.letters().width(more, size) <= room ? more : span.letters().elided(more + "…", room, size);
    }

    private void ownBox(OwnBoxPlan own) {
        paper.begin("own-box", () -> own.name() + " = " + own.to());
        paper.curves(List.of(own.way()), Style.lined(look.outline(), 1.5).dashed());
        paper.rectangle(own.area(), own.area().height() / 2, Style.filled(look.surface()).edged(look.outline(), 1));
        paper.words(new Words(own.name(), own.area().centre().plus(0, 3.5), Side.MIDDLE, Letters.REGULAR,
                Measures.TAG_SIZE, look.ink()));
        paper.end();
    }

    private void component(ComponentPlan component, Optional<Severity> mark) {
        paper.begin("component", () -> component.title() + ", " + component.type());
        if (detail == Detail.SHAPES) {
            block(component, mark);
        } else {
            card(component);
            texts(component);
            component.boxes().forEach(this::box);
            mark.ifPresent(severity -> badge(component.badge(), severity));
        }
        paper.end();
    }

    /// A component from far away: where it is, its group, and a thick line around it where something is wrong with it.
    private void block(ComponentPlan component, Optional<Severity> mark) {
        Style style = component.known()
                ? Style.filled(look.edge(component.group()))
                : Style.filled(look.surface()).edged(look.outline(), 8);
        paper.rectangle(component.area(), 0, mark.map(severity -> style.edged(colour(severity), 16)).orElse(style));
    }

    private void texts(ComponentPlan component) {
        double x = component.area().x() + Measures.PADDING;
        double y = component.area().y();
        paper.words(new Words(component.title(), new Point(x, y + 18), Side.LEFT, Letters.BOLD, Measures.TITLE_SIZE,
                look.ink()));
        paper.words(new Words(component.type(), new Point(x, y + 33), Side.LEFT, Letters.REGULAR, Measures.SMALL_SIZE,
                look.muted()));
    }

    private void card(ComponentPlan component) {
        Area area = component.area();
        Style edge = Style.lined(look.edge(component.group()), component.known() ? 1 : 1.5);
        paper.rectangle(area.moved(0, 2), Measures.CORNER, Style.filled(look.shadow()));
        paper.rectangle(area, Measures.CORNER, Style.filled(look.surface()));
        paper.header(new Area(area.x(), area.y(), area.width(), Measures.HEADER), Measures.CORNER,
                Style.filled(look.header(component.group())));
        paper.rectangle(area, Measures.CORNER, component.known() ? edge : edge.dashed());
    }

    private void box(BoxPlan box) {
        Colour colour = look.carrying(box.carries());
        Style style = switch (box.kind()) {
            case USUAL -> Style.filled(colour).edged(look.surface(), 1.5);
            case SMALL -> Style.filled(look.surface()).edged(look.word(), 1.2);
            case MISSING -> Style.filled(look.surface()).edged(look.error(), 1.5);
        };
        paper.circle(box.at(), box.radius(), style);
        if (detail == Detail.ALL && !box.text().isEmpty()) {
            boolean left = box.side() == BoxPlan.Side.LEFT;
            paper.words(new Words(box.text(), box.at().plus(left ? Measures.PADDING : -Measures.PADDING, 4),
                    left ? Side.LEFT : Side.RIGHT, Letters.REGULAR, Measures.SMALL_SIZE,
                    box.kind() == Kind.MISSING ? look.error() : look.ink()));
        }
    }

    private void badge(Point at, Severity severity) {
        paper.circle(at, Measures.BADGE, Style.filled(colour(severity)).edged(look.surface(), 2));
        paper.words(new Words(severity == Severity.HINT ? "i" : "!", at.plus(0, 4), Side.MIDDLE, Letters.BOLD, 11,
                look.surface()));
    }

    private Colour colour(Severity severity) {
        return severity == Severity.ERROR ? look.error() : look.warning();
    }
}
