package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.postroom.flows.OtherJvm;

/// The desk that works through a folder of pictures and videos, in virtual time, with files that are real; the videos
/// only where ffmpeg is.
@Timeout(240)
final class BatchTranscoderTest {
    private static final Path FLOW = Path.of("systems", "batch-transcoder.flow.json");
    private static final List<Integer> SIZES = List.of(1920, 1280, 960, 640, 320, 160, 80);
    private static final List<String> OF_A_PICTURE = Stream
            .concat(SIZES.stream().map(size -> size + ".jpg"), Stream.of("index.html")).sorted().toList();
    private static final List<String> OF_A_VIDEO = List.of("index.html", "poster.jpg", "video.mp4", "video.webm");

    private static final long A_LOOK_MILLIS = 5;

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void desk() throws IOException {
        home = home.toRealPath();
        Files.createDirectories(at("in"));
        Files.createDirectories(at("working"));
    }

    private Path at(String... names) {
        return home.resolve("batch-desk").resolve(Path.of("", names));
    }

    private void photo(String folder, String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Path beside = home.resolve("photo.png");
        assertThat(ImageIO.write(image, "png", beside.toFile())).isTrue();
        Files.move(beside, at(folder, name));
    }

    private void video(String folder, String name, int seconds) throws Exception {
        Process ffmpeg = new ProcessBuilder("ffmpeg", "-nostdin", "-v", "error", "-f", "lavfi", "-i",
                "testsrc=size=320x180:rate=15:duration=" + seconds, "-c:v", "mpeg4", "file:" + at(folder, name))
                .inheritIO()
                .start();
        assertThat(ffmpeg.waitFor()).isZero();
    }

    private static void assumeFfmpeg() throws Exception {
        boolean here;
        try {
            here = new ProcessBuilder("ffmpeg", "-version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException _) {
            here = false;
        }
        assumeTrue(here, "there is no ffmpeg");
    }

    /// Without hidden ones; none where the folder isn't made yet.
    private List<String> names(String... folder) throws IOException {
        if (!Files.isDirectory(at(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(at(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(".gitignore")).sorted()
                    .toList();
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private void runUntil(Condition condition) throws IOException, InterruptedException {
        try (LiveFlow live = new LiveFlow(FlowFile.read(FLOW).flow(), Catalogue.installed(), Beside.nothing(),
                new SteppedScheduler(Policy.roundRobin()), 1)) {
            live.network().folder(new Folder(home, List.of(home)));
            live.network().start();
            live.release();
            while (!condition.holds()) {
                Thread.onSpinWait();
            }
            live.network().stop();
            assertThat(live.network().failures()).isEmpty();
        }
    }

    private void runUntilDone(int originals, int failed) throws IOException, InterruptedException {
        runUntil(() -> names("done").size() >= originals && names("failed").size() >= 2 * failed);
    }

    @Test
    void eachPictureIsThereInSevenSizesWithAPageAndTheOriginalIsDone() throws Exception {
        photo("in", "wide.png", 2400, 1200);
        photo("in", "small & fine.png", 100, 50);
        Files.writeString(at("in", "notes.txt"), "neither picture nor video");
        Files.writeString(at("in", "._wide.png"), "what some systems leave beside a file");
        runUntilDone(2, 0);
        for (int size : SIZES) {
            BufferedImage wide = ImageIO.read(at("moderation", "wide.png", size + ".jpg").toFile());
            assertThat(List.of(wide.getWidth(), wide.getHeight())).containsExactly(size, size / 2);
        }
        assertThat(ImageIO.read(at("moderation", "small & fine.png", "640.jpg").toFile()).getWidth()).isEqualTo(100);
        assertThat(at("moderation", "small & fine.png", "index.html")).content()
                .contains("<title>small &amp; fine.png</title>", "<a href=\"1920.jpg\">1920</a>");
        assertThat(names("moderation", "wide.png")).isEqualTo(OF_A_PICTURE);
        assertThat(names("done")).containsExactly("small & fine.png", "wide.png");
        assertThat(names("in")).containsExactly("._wide.png", "notes.txt");
        assertThat(names("working")).isEmpty();
    }

    @Test
    void whatWaitsForTheModeratorIsListed() throws Exception {
        photo("in", "a.png", 40, 40);
        Path list = at("moderation.js");
        runUntil(() -> Files.exists(list) && Files.readString(list).contains("a.png/index.html"));
        assertThat(Files.readString(list)).startsWith("show([").endsWith("]);\n");
        Files.createDirectories(at("approved"));
        Files.move(at("moderation", "a.png"), at("approved", "a.png"));
        runUntil(() -> Files.readString(list).equals("show([]);\n"));
    }

    @Test
    void originalsOfTheSameNameDontGetInEachOthersWay() throws Exception {
        photo("in", "cat.png", 40, 40);
        runUntilDone(1, 0);
        Files.createDirectories(at("approved"));
        Files.move(at("moderation", "cat.png"), at("approved", "cat.png"));
        photo("in", "cat.png", 60, 60);
        runUntilDone(2, 0);
        photo("in", "cat.png", 70, 70);
        photo("in", "cat.PNG.png", 50, 50);
        runUntilDone(4, 0);
        assertThat(names("done")).containsExactly("cat-2.png", "cat-3.png", "cat.PNG.png", "cat.png");
        assertThat(names("moderation")).containsExactly("cat-2.png", "cat-3.png", "cat.PNG.png");
        assertThat(ImageIO.read(at("moderation", "cat-2.png", "640.jpg").toFile()).getWidth()).isEqualTo(60);
        assertThat(ImageIO.read(at("moderation", "cat-3.png", "640.jpg").toFile()).getWidth()).isEqualTo(70);
        assertThat(ImageIO.read(at("approved", "cat.png", "640.jpg").toFile()).getWidth()).isEqualTo(40);
    }

    @Test
    void whatIsNoPictureIsSetAsideWithTheReasonAndTheOthersAreDone() throws Exception {
        Files.writeString(at("in", "Ann's bad.png"), "no picture");
        photo("in", "good.png", 40, 40);
        runUntilDone(1, 1);
        assertThat(names("failed")).containsExactly("Ann's bad.png", "Ann's bad.png.txt");
        assertThat(at("failed", "Ann's bad.png.txt")).content().contains("Ann's bad.png' is no picture");
        assertThat(names("moderation")).containsExactly("good.png");
        assertThat(names("working")).isEmpty();
    }

    @Test
    void aVideoIsThereInTwoFormatsWithAPageAndOneThatIsNoneIsSetAside() throws Exception {
        assumeFfmpeg();
        video("in", "holiday's.avi", 1);
        Files.writeString(at("in", "bad.mp4"), "no video");
        runUntilDone(1, 1);
        assertThat(names("moderation", "holiday's.avi")).isEqualTo(OF_A_VIDEO);
        assertThat(at("moderation", "holiday's.avi", "index.html")).content().contains("poster=\"poster.jpg\"",
                "<source src=\"video.mp4\" type=\"video/mp4\">", "<source src=\"video.webm\" type=\"video/webm\">");
        assertThat(ImageIO.read(at("moderation", "holiday's.avi", "poster.jpg").toFile()).getWidth()).isEqualTo(320);
        assertThat(names("failed")).containsExactly("bad.mp4", "bad.mp4.txt");
        assertThat(at("failed", "bad.mp4.txt")).content().contains("can't be made a video", "Invalid data found");
    }

    /// Starts it as a person does, and kills it by the operating system's own means.
    private void runAndKillWhen(Condition condition) throws Exception {
        Path flow = Files.copy(FLOW, home.resolve("batch.flow.json"));
        Process killed = OtherJvm.postroomOf(home, "run", flow);
        while (!condition.holds()) {
            assertThat(killed.waitFor(A_LOOK_MILLIS, TimeUnit.MILLISECONDS)).as("it has ended by itself").isFalse();
        }
        killed.destroyForcibly().waitFor();
    }

    @Test
    void killedHalfWayItGoesOnWithPicturesAndNothingIsLostOrDoneTwice() throws Exception {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            all.add(number + ".png");
            photo("in", number + ".png", 2000, 1000);
        }
        runAndKillWhen(
                () -> names("moderation").stream().anyMatch(name -> Files.exists(at("moderation", name, "960.jpg"))));
        assertThat(names("done")).hasSizeLessThan(all.size());
        runUntil(() -> names("done").size() == all.size());
        assertThat(names("done")).isEqualTo(all);
        assertThat(names("moderation")).isEqualTo(all);
        for (String name : all) {
            assertThat(names("moderation", name)).isEqualTo(OF_A_PICTURE);
            assertThat(ImageIO.read(at("moderation", name, "1920.jpg").toFile()).getWidth()).isEqualTo(1920);
        }
        assertThat(names("working")).isEmpty();
        assertThat(names("in")).isEmpty();
    }

    @Test
    void killedHalfWayThroughAVideoItMakesAllOfItAgain() throws Exception {
        assumeFfmpeg();
        video("in", "long.avi", 15);
        runAndKillWhen(() -> names("moderation", "long.avi").contains(".video.mp4.part"));
        assertThat(names("done")).isEmpty();
        assertThat(names("working")).containsExactly("long.avi");
        runUntilDone(1, 0);
        assertThat(names("moderation", "long.avi")).isEqualTo(OF_A_VIDEO);
        assertThat(names("working")).isEmpty();
    }
}
