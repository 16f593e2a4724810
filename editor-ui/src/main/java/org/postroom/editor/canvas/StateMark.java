package org.postroom.editor.canvas;

import java.util.List;
import org.postroom.drawing.picture.Colour;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;
import org.postroom.engine.network.State;

/// How a component's state is shown: by a shape and by a word, so that nobody needs to tell colours apart.
enum StateMark {
    IDLE,
    READY,
    RUNNING,
    MESSAGE,
    INSIDE,
    ROOM,
    PAUSING,
    OUTSIDE,
    HELD,
    FINISHED,
    FAILED;

    private static final double SIZE = 3.5;

    static StateMark of(State state) {
        return switch (state) {
            case State.Idle _ -> IDLE;
            case State.Ready _ -> READY;
            case State.Running _ -> RUNNING;
            case State.WaitingForMessage(var boxes) ->
                boxes.stream().anyMatch(box -> box.box().startsWith("_")) ? INSIDE : MESSAGE;
            case State.WaitingForRoom _ -> ROOM;
            case State.Pausing _ -> PAUSING;
            case State.Outside _ -> OUTSIDE;
            case State.PausedByYou _ -> HELD;
            case State.Finished _ -> FINISHED;
            case State.Failed _ -> FAILED;
        };
    }

    Colour colour(Look look) {
        return switch (this) {
            case RUNNING, READY, INSIDE -> look.accent();
            case ROOM -> look.warning();
            case FAILED -> look.error();
            case IDLE, MESSAGE, PAUSING, OUTSIDE, HELD, FINISHED -> look.muted();
        };
    }

    /// Paints the shape around a point.
    void paint(Paper paper, Point at, Look look) {
        Style filled = Style.filled(colour(look));
        Style line = Style.lined(colour(look), 1.4);
        switch (this) {
            case IDLE, MESSAGE -> paper.circle(at, SIZE - 0.5, line);
            case INSIDE -> paper.circle(at, SIZE - 0.5, filled);
            case READY -> triangle(paper, at, line);
            case RUNNING -> triangle(paper, at, filled);
            case ROOM -> paper.rectangle(square(at), 0, filled);
            case OUTSIDE -> paper.rectangle(square(at), 0, line);
            case PAUSING, HELD -> bars(paper, at, filled);
            case FINISHED -> lines(paper, line, at.plus(-SIZE, 0), at.plus(-1, SIZE - 0.5), at.plus(SIZE, -SIZE + 0.5));
            case FAILED -> {
                lines(paper, line, at.plus(-SIZE, -SIZE), at.plus(SIZE, SIZE));
                lines(paper, line, at.plus(-SIZE, SIZE), at.plus(SIZE, -SIZE));
            }
        }
    }

    private static void triangle(Paper paper, Point at, Style style) {
        lines(paper, style, at.plus(-SIZE + 0.5, -SIZE), at.plus(SIZE, 0), at.plus(-SIZE + 0.5, SIZE),
                at.plus(-SIZE + 0.5, -SIZE));
    }

    private static Area square(Point at) {
        return new Area(at.x() - SIZE + 0.5, at.y() - SIZE + 0.5, 2 * SIZE - 1, 2 * SIZE - 1);
    }

    private static void bars(Paper paper, Point at, Style style) {
        paper.rectangle(new Area(at.x() - 3, at.y() - SIZE, 2, 2 * SIZE), 0, style);
        paper.rectangle(new Area(at.x() + 1, at.y() - SIZE, 2, 2 * SIZE), 0, style);
    }

    private static void lines(Paper paper, Style style, Point... points) {
        List<Curve> curves = new java.util.ArrayList<>();
        for (int i = 1; i < points.length; i++) {
            curves.add(Curve.straight(points[i - 1], points[i]));
        }
        paper.curves(curves, style);
    }
}
