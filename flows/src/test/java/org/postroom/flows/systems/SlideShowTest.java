package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Folder;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.ReadingOrder;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Board;
import org.postroom.engine.stage.Face;
import org.postroom.flows.Shell;

/// The slide show, with somebody who presses its buttons.
@Timeout(120)
final class SlideShowTest {
    private static final Path FLOW = Path.of("systems", "slide-show.flow.json");

    @Test
    void theButtonsAndTheKeysChooseThePicture() throws Exception {
        Flow flow = FlowFile.read(FLOW).flow();
        Board board = new Board(new ReadingOrder(flow));
        try (LiveFlow live = new LiveFlow(flow, Catalogue.installed(), Beside.nothing(), new ParallelScheduler(), 1)) {
            live.network().folder(new Folder(FLOW.getParent(), List.of(Path.of("data"))));
            live.network().stages(board::stage);
            live.network().start();
            awaitSlide(board, "1-hello.png");
            act(board, "next", new Act.Pressed());
            awaitSlide(board, "2-word-frequencies.png");
            act(board, "last", new Act.Pressed());
            awaitSlide(board, "4-sorting-office.png");
            act(board, "keys", new Act.Typed("LEFT"));
            awaitSlide(board, "3-philosophers.png");
            act(board, "previous", new Act.Pressed());
            awaitSlide(board, "2-word-frequencies.png");
            act(board, "first", new Act.Pressed());
            awaitSlide(board, "1-hello.png");
            assertThat(board.shown()).extracting(Board.Shown::component)
                    .containsExactly("first", "previous", "image", "next", "last", "keys");
        }
    }

    private static void act(Board board, String component, Act act) {
        while (!board.act(component, act)) {
            Thread.onSpinWait(); // until it has appeared
        }
    }

    private static void awaitSlide(Board board, String file) {
        while (board.shown().stream().noneMatch(shown -> shown.face() instanceof Face.Shown slide
                && slide.caption().endsWith(file) && slide.picture().isPresent())) {
            Thread.onSpinWait();
        }
    }

    @Test
    void withoutAScreenItRunsInMemory(@TempDir Path folder) {
        var told = Shell.postroom("run", FLOW, "--stage", "none", "--for", "1s", "--stage-shot",
                folder.resolve("no.png"));

        assertThat(told.status()).isEqualTo(3);
        assertThat(told.err()).contains("the picture of the stage can't be made: nothing here can draw one");
        assertThat(Files.exists(folder.resolve("no.png"))).isFalse();
    }
}
