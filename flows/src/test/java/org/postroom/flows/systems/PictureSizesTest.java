package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Folder;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

/// The desk that works through a folder of pictures, in virtual time, with files that are real.
@Timeout(120)
final class PictureSizesTest {
    private static final Path FLOW = Path.of("systems", "picture-sizes.flow.json");
    private static final List<Integer> SIZES = List.of(1920, 1280, 960, 640, 320, 160, 80);

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void desk() throws IOException {
        home = home.toRealPath();
        for (String folder : List.of("in", "working", "to-moderate", "published", "done", "failed")) {
            Files.createDirectories(at(folder));
        }
    }

    private Path at(String folder) {
        return home.resolve("picture-desk").resolve(folder);
    }

    private void photo(String folder, String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, "png", at(folder).resolve(name).toFile())).isTrue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void runUntilDone(int pictures, int failed) throws IOException, InterruptedException {
        try (LiveFlow live = new LiveFlow(FlowFile.read(FLOW).flow(), Catalogue.installed(), Beside.nothing(),
                new SteppedScheduler(Policy.roundRobin()), 1)) {
            live.network().folder(new Folder(home, List.of(home)));
            live.network().start();
            live.release();
            while (names(at("done")).size() < pictures || names(at("failed")).size() < failed) {
                Thread.onSpinWait();
            }
            live.network().stop();
        }
    }

    @Test
    void eachPictureIsThereInSevenSizesAndTheOriginalIsDone() throws Exception {
        photo("in", "wide.png", 2400, 1200);
        photo("in", "small.png", 100, 50);
        runUntilDone(2, 0);
        for (int size : SIZES) {
            BufferedImage wide = ImageIO.read(at("to-moderate").resolve("wide-" + size + ".jpg").toFile());
            assertThat(List.of(wide.getWidth(), wide.getHeight())).containsExactly(size, size / 2);
        }
        assertThat(ImageIO.read(at("to-moderate").resolve("small-640.jpg").toFile()).getWidth()).isEqualTo(100);
        assertThat(names(at("done"))).containsExactly("small.png", "wide.png");
        assertThat(names(at("in"))).isEmpty();
        assertThat(names(at("working"))).isEmpty();
    }

    @Test
    void whatIsNoPictureIsSetAsideWithTheReasonAndTheOthersAreDone() throws Exception {
        Files.writeString(at("in").resolve("bad.png"), "no picture");
        photo("in", "good.png", 40, 40);
        runUntilDone(1, 2);
        assertThat(names(at("failed"))).containsExactly("bad.png", "reasons.txt");
        assertThat(at("failed").resolve("reasons.txt")).content().contains("bad.png' is no picture");
    }

    @Test
    void whatLayOnTheDeskWhenItWasKilledIsDoneAgain() throws Exception {
        photo("working", "half-done.png", 40, 40);
        Files.writeString(at("to-moderate").resolve("half-done-1920.jpg"), "the first size, as it was");
        Files.writeString(at("to-moderate").resolve(".half-done-1280.jpg.part"), "half of the second");
        runUntilDone(1, 0);
        assertThat(names(at("to-moderate"))).hasSize(SIZES.size()).noneMatch(name -> name.endsWith(".part"));
        assertThat(ImageIO.read(at("to-moderate").resolve("half-done-1920.jpg").toFile()).getWidth()).isEqualTo(40);
    }
}
