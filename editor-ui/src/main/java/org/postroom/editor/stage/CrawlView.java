package org.postroom.editor.stage;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.postroom.engine.stage.Face;

/// Text that crawls from right to left: each new piece follows on the one before. When all has gone by, what is known
/// comes round again.
final class CrawlView implements FaceView {
    private static final double NANOS = 1e9;
    private static final double LONGEST_FRAME = 0.1;
    private static final double ROOM = 1.5;

    private final Pane pane = new Pane();
    private final Deque<Text> pieces = new ArrayDeque<>();
    private Face.Crawl face = new Face.Crawl("", "", 0, 1, 1);
    private long before;
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            crawl(before == 0 ? 0 : Math.min(LONGEST_FRAME, (now - before) / NANOS));
            before = now;
        }
    };

    CrawlView() {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(pane.widthProperty());
        edge.heightProperty().bind(pane.heightProperty());
        pane.setClip(edge);
        pane.getStyleClass().add("stage-crawl");
        pane.sceneProperty().subscribe(scene -> {
            before = 0;
            if (scene == null) {
                clock.stop();
            } else {
                clock.start();
            }
        });
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(Face other) {
        if (other instanceof Face.Crawl crawl) {
            long fresh = Math.min(crawl.text().length(), crawl.written() - face.written());
            face = crawl;
            pane.setPrefHeight(face.letters() * ROOM);
            pane.setMinHeight(face.letters() * ROOM);
            if (fresh > 0) {
                append(face.text().substring(face.text().length() - (int) fresh));
            }
        }
    }

    private void append(String text) {
        Text piece = new Text(text);
        piece.setStyle("-fx-font-size: " + face.letters() + "px");
        piece.getStyleClass().add("stage-crawling");
        piece.setTextOrigin(VPos.CENTER);
        piece.setY(face.letters() * ROOM / 2);
        pane.getChildren().add(piece);
        piece.applyCss();
        piece.setTranslateX(pieces.isEmpty() ? pane.getWidth() : Math.max(pane.getWidth(), end(pieces.getLast())));
        pieces.addLast(piece);
    }

    private static double end(Text piece) {
        return piece.getTranslateX() + piece.getLayoutBounds().getWidth();
    }

    private void crawl(double seconds) {
        pieces.forEach(piece -> piece.setTranslateX(piece.getTranslateX() - seconds * face.speed()));
        while (!pieces.isEmpty() && end(pieces.getFirst()) < 0) {
            pane.getChildren().remove(pieces.removeFirst());
        }
        if (pieces.isEmpty() && !face.text().isEmpty()) {
            append(face.text());
        }
    }
}
