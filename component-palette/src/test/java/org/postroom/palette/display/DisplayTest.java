package org.postroom.palette.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.media.Picture;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Act.Pointing;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Mark;
import org.postroom.palette.Trial;

/// Displays with a person's acts made up, and what they show as values.
class DisplayTest {
    private static final byte[] RED_DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4"
                    + "nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==");
    private static final Picture DOT = Picture.of(1, new int[] {0xffff0000});

    @Test
    void aButtonSendsItsMessageAtEachPress() {
        var outcome = Trial.of(() -> new Button(new Button.Settings("Next", "NEXT")))
                .act(new Act.Pressed(), new Act.Pressed()).run();

        assertThat(outcome.sent("outbox")).containsExactly("NEXT", "NEXT");
        assertThat(outcome.face()).isEqualTo(new Face.Push("Next"));
    }

    @Test
    void aTextboxSendsWhatIsEntered() {
        assertThat(Trial.of(() -> new Textbox(new Textbox.Settings())).act(new Act.Entered("hello"), new Act.Pressed())
                .run().sent("outbox")).containsExactly("hello");
    }

    @Test
    void aSliderTellsWhereItStandsAtTheStartAndWhereItIsMovedTo() {
        var outcome = Trial.of(() -> new Slider(new Slider.Settings("loud", 0, 10, 0.5, 3))).act(new Act.Slid(7.5))
                .run();

        assertThat(outcome.sent("outbox")).containsExactly(3.0, 7.5);
        assertThat(outcome.face()).isEqualTo(new Face.Slide("loud", 0, 10, 0.5, 7.5));
    }

    @Test
    void keysAreSentByNameUnlessTheyHaveMessages() {
        assertThat(
                Trial.of(() -> new KeyEvent(new KeyEvent.Settings())).act(new Act.Typed("LEFT")).run().sent("outbox"))
                .containsExactly("LEFT");
        assertThat(Trial.of(() -> new KeyEvent(new KeyEvent.Settings("turn", Map.of("LEFT", -1))))
                .act(new Act.Typed("LEFT"), new Act.Typed("A")).run().sent("outbox")).containsExactly(-1);
    }

    @Test
    void aTextDisplayerKeepsTheNewestLines() {
        var outcome = Trial.of(() -> new TextDisplayer(new TextDisplayer.Settings("log", 2, 18)))
                .put("inbox", "one", 2, "three\nfour").run();

        assertThat(outcome.face()).isEqualTo(new Face.Text("log", List.of("three", "four"), 18));
    }

    @Test
    void aTextTickerCountsAllThatItHasWritten() {
        var outcome = Trial.of(() -> new TextTicker(new TextTicker.Settings("", 120, 24, " * ")))
                .put("inbox", "a", "b\nc")
                .run();

        assertThat(outcome.face()).isEqualTo(new Face.Crawl("", "a * b c * ", 10, 120, 24));
    }

    @Test
    void aChartDrawsOneCurveForNumbersAndOneForEachName() {
        assertThat(Trial.of(() -> new Chart(new Chart.Settings("t", 2))).put("inbox", 1, "2.5", 3).run().face())
                .isEqualTo(new Face.Curves("t", 1, List.of(new Face.Curve("", List.of(2.5, 3.0)))));
        assertThat(Trial.of(() -> new Chart(new Chart.Settings())).put("inbox", Map.of("a", 1), Map.of("b", 2)).run()
                .face()).isEqualTo(new Face.Curves("", 0,
                        List.of(new Face.Curve("a", List.of(1.0, Double.NaN)),
                                new Face.Curve("b", List.of(Double.NaN, 2.0)))));
    }

    @Test
    void aChartSaysWhatIsNoNumber() {
        assertThat(Trial.of(() -> new Chart(new Chart.Settings())).put("inbox", "high").run().failure())
                .startsWith("expected a number, not 'high'");
    }

    @Test
    void anImageShowsPicturesAndFilesAndBytes(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("dot.png"), RED_DOT);

        assertThat(Trial.of(() -> new Image(new Image.Settings())).in(folder.toRealPath()).put("inbox", "dot.png").run()
                .face()).isEqualTo(new Face.Shown("", Optional.of(DOT), "dot.png"));
        assertThat(Trial.of(() -> new Image(new Image.Settings())).put("inbox", DOT).run().face())
                .isEqualTo(new Face.Shown("", Optional.of(DOT), ""));
        assertThat(Trial.of(() -> new Image(new Image.Settings("now", false))).put("inbox", Bytes.of(RED_DOT)).run()
                .face())
                .isEqualTo(new Face.Shown("now", Optional.of(DOT), ""));
    }

    @Test
    void anImageThatCannotBeReadIsToldBelowTheOneBefore(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("words.png"), "no picture");
        var outcome = Trial.of(() -> new Image(new Image.Settings())).in(folder.toRealPath())
                .put("inbox", DOT, "words.png").run();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.face()).isEqualTo(new Face.Shown("", Optional.of(DOT),
                "'words.png' is no picture that can be read here (PNG, JPEG, GIF, BMP, TIFF, WebP)"));
    }

    @Test
    void aCanvasDrawsCommandsAndListsOfThem() {
        List<Object> line = List.of("LINE", "#112233", 2, 0, 0, 10.5, 10);
        var outcome = Trial.of(() -> new Canvas(new Canvas.Settings("board", 100, 50, "black")))
                .put("inbox", line, List.of("CLEAR"), List.of(List.of("CIRCLE", "red", 1, 2, 3),
                        List.of("WRITE", "white", 12, 5, 6, "hi"), List.of("IMAGE", DOT, 0, 0, 9, 9)))
                .run();

        assertThat(outcome.face()).isEqualTo(new Face.Paper("board", 100, 50, 0xff000000,
                List.of(new Mark.Disc(0xffd62728, 1, 2, 3), new Mark.Writing(0xffffffff, 12, 5, 6, "hi"),
                        new Mark.Print(DOT, 0, 0, 9, 9))));
    }

    @Test
    void aCanvasSaysWhichCommandsThereAre() {
        assertThat(
                Trial.of(() -> new Canvas(new Canvas.Settings())).put("inbox", List.of("LINE", "red")).run().failure())
                .startsWith("expected [\"LINE\", colour, width, x1, y1, x2, y2]").contains("not [LINE, red]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Canvas.Settings("", 9, 9, "blau"))
                .withMessageContaining("not 'blau'");
    }

    private static final List<Object> LINE = List.of("LINE", "black", 1, 0, 0, 1, 1);
    private static final Mark STROKE = new Mark.Stroke(0xff000000, 1, 0, 0, 1, 1);

    private static Face.Paper paper(Object... commands) {
        return (Face.Paper) Trial.of(() -> new Canvas(new Canvas.Settings("board", 100, 50, "white")))
                .put("inbox", commands).run().face();
    }

    @Test
    void aCanvasHasPagesAndShowsTheOneThatWasTurnedTo() {
        List<Object> circle = List.of("CIRCLE", "red", 1, 2, 3);
        Face.Paper second = paper(LINE, List.of("PAGE", 3), circle, List.of("PAGE", 2), circle, LINE);
        assertThat(second.title()).isEqualTo("board, page 2 of 3");
        assertThat(second.marks()).containsExactly(new Mark.Disc(0xffd62728, 1, 2, 3), STROKE);

        Face.Paper first = paper(LINE, List.of("PAGE", 2), circle, List.of("CLEAR"), List.of("PAGE", 1));
        assertThat(first.title()).isEqualTo("board, page 1 of 2");
        assertThat(first.marks()).containsExactly(STROKE);

        Face.Paper anew = paper(LINE, List.of("PAGE", 2), circle, List.of("CLEAR", "ALL"));
        assertThat(anew.title()).isEqualTo("board");
        assertThat(anew.marks()).isEmpty();
    }

    @Test
    void aCanvasSaysWhichPagesThereMayBe() {
        for (Object wrong : List.of(0, 101, 1.5)) {
            assertThat(Trial.of(() -> new Canvas(new Canvas.Settings())).put("inbox", List.of("PAGE", wrong)).run()
                    .failure()).startsWith("a page is 1 to 100, not " + wrong);
        }
    }

    @Test
    void ofTooManyMarksTheOldestGo() {
        List<Object> commands = new ArrayList<>(List.of(List.of("PAGE", 2), LINE, List.of("PAGE", 1)));
        commands.addAll(Collections.nCopies(99_999, LINE));
        commands.add(List.of("CIRCLE", "red", 1, 2, 3));
        Face.Paper fullest = (Face.Paper) Trial.of(() -> new Canvas(new Canvas.Settings()))
                .put("inbox", (Object) commands).runOnce().face();
        assertThat(fullest.marks()).hasSize(98_999).last().isInstanceOf(Mark.Disc.class);

        commands.add(List.of("PAGE", 2));
        assertThat(((Face.Paper) Trial.of(() -> new Canvas(new Canvas.Settings())).put("inbox", (Object) commands)
                .runOnce().face()).marks()).containsExactly(STROKE);
    }

    @Test
    void ofTooManyPicturesTheOldestGoButNeverTheNewest() {
        Picture large = Picture.of(2_000, new int[4_000_000]);
        assertThat(paper(Collections.nCopies(20, List.of("IMAGE", large, 0, 0, 9, 9)).toArray()).marks()).hasSize(7);
        Picture huge = Picture.of(8_000, new int[40_000_000]);
        assertThat(((Face.Paper) Trial.of(() -> new Canvas(new Canvas.Settings()))
                .put("inbox", LINE, List.of("IMAGE", huge, 0, 0, 9, 9)).runOnce().face()).marks()).hasSize(1);
    }

    @Test
    void aPictureThatCameAsTextIsSeenAndABrokenOneGoesNowhere() {
        String dot = Base64.getEncoder().encodeToString(RED_DOT);
        var outcome = Trial.of(() -> new Canvas(new Canvas.Settings()))
                .put("inbox", List.of("PICTURE", 5, 6, 40, dot), List.of("PICTURE", 5, 6, 40, "no such thing!"),
                        List.of("PICTURE", 5, 6, 40, dot.substring(0, 40)),
                        List.of("PICTURE", 5, 6, 40, "file:///etc/passwd"),
                        List.of("PICTURE", 5, 6, 40, "A".repeat(400_004)), LINE)
                .runOnce();

        assertThat(((Face.Paper) outcome.face()).marks()).containsExactly(new Mark.Print(DOT, 5, 6, 40, 40), STROKE);
        assertThat(outcome.sent("errors")).hasSize(4).anyMatch(
                words -> words.equals("the picture has 400004 letters; it may have 400000"));
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void aPainterWritesWhereThePointerWasLastAndLineBelowLine() {
        var outcome = Trial.of(() -> new Painter(new Painter.Settings("red", 3, 10)))
                .put("words", "first", Duration.ofSeconds(2), "here", "below")
                .put("inbox", Duration.ofSeconds(1), List.of("DOWN", 50, 60), List.of("UP", 70, 80)).run();

        assertThat(outcome.sent("outbox")).containsExactly(List.of("WRITE", "red", 10, 10.0, 20.0, "first"),
                List.of("LINE", "red", 3.0, 50.0, 60.0, 50.0, 60.0),
                List.of("LINE", "red", 3.0, 50.0, 60.0, 70.0, 80.0),
                List.of("WRITE", "red", 10, 70.0, 80.0, "here"), List.of("WRITE", "red", 10, 70.0, 93.0, "below"));
    }

    @Test
    void aPainterPutsPicturesWhereThePointerWasLastUnlessTheyAreTooLarge() {
        Random random = new Random(1);
        Picture noise = Picture.of(1_000, random.ints(1_000_000).map(rgb -> rgb | 0xff000000).toArray());
        var outcome = Trial.of(() -> new Painter(new Painter.Settings())).put("pictures", DOT, noise).runOnce();

        List<?> command = (List<?>) outcome.sent("outbox").getFirst();
        assertThat(command.subList(0, 4)).isEqualTo(List.of("PICTURE", 20.0, 40.0, 1));
        assertThat(paper(command).marks()).containsExactly(new Mark.Print(DOT, 20, 40, 1, 1));
        assertThat(outcome.sent("outbox")).hasSize(1);
        assertThat((String) outcome.sent("errors").getFirst()).startsWith("a picture of 1000 x 1000 would have ")
                .endsWith("it may have 300000");
    }

    @Test
    void aPageTurnerMakesNumbersOfWishesAndPassesTheRest() {
        List<Object> wishes = List.of(LINE, List.of("PAGE", "NEXT"), List.of("PAGE", "NEW"), List.of("PAGE", "NEW"),
                List.of("PAGE", "NEW"), List.of("PAGE", "PREVIOUS"), List.of("PAGE", 1), List.of("PAGE", "PREVIOUS"),
                List.of("PAGE", "NEXT"), List.of("PAGE", 4), List.of("PAGE", 1.5), List.of("PAGE", "LAST"),
                List.of("CLEAR", "ALL"), List.of("PAGE", "NEXT"), "anything");
        assertThat(Trial.of(() -> new PageTurner(new PageTurner.Settings(3))).put("inbox", wishes.toArray()).run()
                .sent("outbox"))
                .containsExactly(LINE, List.of("PAGE", 2), List.of("PAGE", 3), List.of("PAGE", 2), List.of("PAGE", 1),
                        List.of("PAGE", 2), List.of("CLEAR", "ALL"), "anything");
    }

    @Test
    void aCanvasTellsWhatThePointerDoes() {
        var outcome = Trial.of(() -> new Canvas(new Canvas.Settings()))
                .act(new Act.Pointed(Pointing.DOWN, 1, 2), new Act.Pointed(Pointing.UP, 3, 4))
                .finishAfter(Duration.ofSeconds(1))
                .runOnce();

        assertThat(outcome.sent("pointer")).containsExactly(List.of("DOWN", 1.0, 2.0), List.of("UP", 3.0, 4.0));
    }

    @Test
    void aPainterDrawsFromPlaceToPlaceInTheChosenColour() {
        var outcome = Trial.of(() -> new Painter(new Painter.Settings()))
                .put("tool", Map.of("colour", "red", "width", 5))
                .put("inbox", Duration.ofSeconds(1), List.of("DOWN", 1, 1), List.of("DRAG", 2, 2),
                        List.of("UP", 2, 2), List.of("DOWN", 9, 9))
                .run();

        assertThat(outcome.sent("outbox")).containsExactly(List.of("LINE", "red", 5.0, 1.0, 1.0, 1.0, 1.0),
                List.of("LINE", "red", 5.0, 1.0, 1.0, 2.0, 2.0), List.of("LINE", "red", 5.0, 9.0, 9.0, 9.0, 9.0));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void withoutAScreenItIsSaidInASentence() throws InterruptedException {
        var scheduler = new SteppedScheduler(Policy.roundRobin());
        try (Network network = new Network(new Graphline().child("next", new Button(new Button.Settings())), scheduler,
                1)) {
            network.start();
            scheduler.go();
            network.awaitQuiet(Duration.ofSeconds(20));

            assertThat(network.failures()).extracting(Failure::reason)
                    .containsExactly("this network has no stage: give it one with 'stages'");
        }
    }
}
