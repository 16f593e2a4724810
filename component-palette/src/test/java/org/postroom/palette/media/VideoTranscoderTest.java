package org.postroom.palette.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;
import org.postroom.palette.sources.DataSource;
import org.postroom.palette.sources.TriggeredOneShot;

/// With a program in place of ffmpeg that does what is written in the "video" itself, to `$video` and `$poster`.
@DisabledOnOs(OS.WINDOWS)
class VideoTranscoderTest {
    private static final String FAKE = """
            #!/bin/sh
            for word; do
                case $before,$word in
                    -i,file:*) input=${word#file:} ;;
                    *,file:*) video=${video:-${word#file:}}; poster=${word#file:} ;;
                esac
                before=$word
            done
            . "$input"
            """;
    private static final String WELL = "echo film > \"$video\"; echo picture > \"$poster\"";
    private static final String LENGTH = "echo '[info]   Duration: 00:00:10.00, start: 0.000000, bitrate: 9 kb/s'\n";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path temporary;
    private Path home = Path.of("");

    @BeforeEach
    void fake() throws IOException {
        home = temporary.toRealPath();
        Files.createDirectories(home.resolve("web"));
        Path fake = home.resolve("fake-ffmpeg");
        Files.writeString(fake, FAKE);
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwx------"));
    }

    private void video(String name, String doing) throws IOException {
        Files.writeString(home.resolve(name), doing + "\n");
    }

    private VideoTranscoder.Settings settings(String program) {
        return new VideoTranscoder.Settings("web/{name}.mp4", Optional.of("web/{name}.jpg"), 1280, Optional.empty(),
                false, program);
    }

    private VideoTranscoder.Settings withFake() {
        return settings(home.resolve("fake-ffmpeg").toString());
    }

    private Outcome written(VideoTranscoder.Settings settings, Object... messages) {
        return Trial.of(() -> new VideoTranscoder(settings)).in(home).put("inbox", messages).run();
    }

    private static String reason(Outcome outcome, int number) {
        return String.valueOf(((Map<?, ?>) outcome.sent("failed").get(number)).get("reason"));
    }

    private List<String> results() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("web"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aVideoIsWrittenAndSoIsAPictureOfIt() throws IOException {
        video("a.mov", WELL);
        video("web/.a.mp4.part", "half of what was written before it was killed");
        Outcome outcome = written(withFake(), "a.mov", Map.of("file", "a.mov", "by", "Ann"));
        assertThat(outcome.sent("outbox")).containsExactly("web/a.mp4",
                Map.of("file", "a.mov", "by", "Ann", "written", "web/a.mp4"));
        assertThat(outcome.sent("failed")).isEmpty();
        assertThat(results()).containsExactly("a.jpg", "a.mp4");
        assertThat(home.resolve("web/a.mp4")).hasContent("film");
        assertThat(home.resolve("web/a.jpg")).hasContent("picture");
    }

    @Test
    void whatShareOfItIsDoneIsToldAndAllOfItWhenItIsThere() throws IOException {
        video("a.mov", LENGTH + """
                for done in 0 2500000 2500000 N/A 12000000; do echo out_time_us=$done; echo progress=continue; done
                """ + WELL);
        video("b.mov", WELL);
        assertThat(written(withFake(), "a.mov", "b.mov").sent("progress")).containsExactly(
                Map.of("file", "a.mov", "share", 0.0), Map.of("file", "a.mov", "share", 0.25),
                Map.of("file", "a.mov", "share", 0.99), Map.of("file", "a.mov", "share", 1.0),
                Map.of("file", "b.mov", "share", 1.0));
    }

    @Test
    void whatFailsIsToldWithTheLastErrorsAndTheNextIsWritten() throws IOException {
        video("bad.mov", WELL + """

                for number in 1 2 3 4 5 6; do echo "[mov @ 0x1] [error] trouble $number" >&2; done
                echo '[info] not so important'; exit 3
                """);
        video("good.mov", WELL);
        Outcome outcome = written(withFake(), "bad.mov", "good.mov");
        assertThat(reason(outcome, 0)).matches("(?s)'bad.mov' can't be made a video for the web: \\S+fake-ffmpeg ended"
                + " with status 3\ntrouble 2\ntrouble 3\ntrouble 4\ntrouble 5\ntrouble 6");
        assertThat(outcome.sent("outbox")).containsExactly("web/good.mp4");
        assertThat(results()).containsExactly("good.jpg", "good.mp4");
    }

    @Test
    void aProgramThatSaysALotHoldsNobodyUp() throws IOException {
        video("a.mov", "yes '[error] no end of it' | head -n 200000\n" + WELL);
        assertThat(written(withFake(), "a.mov").sent("outbox")).containsExactly("web/a.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-i.mov", "-y", "a b'c\"d.mov", "$HOME;`id`&|*?%d.mov", "ü é.mov", "http:__x.mov",
        "{file}.mov"})
    void aNameIsANameWhateverSignsItHas(String name) throws IOException {
        video(name, WELL);
        Outcome outcome = written(withFake(), name);
        assertThat(outcome.sent("failed")).isEmpty();
        String plain = name.replace(".mov", "");
        assertThat(results()).containsExactlyInAnyOrder(plain + ".mp4", plain + ".jpg");
    }

    @Test
    void whatIsNotThereOrElsewhereLeavesByFailed() throws IOException {
        video("web/a.mp4", WELL);
        Outcome outcome = written(withFake(), "none.mov", "../none.mov", "a\0b", "web/a.mp4");
        assertThat(reason(outcome, 0)).isEqualTo("there is no file 'none.mov'");
        assertThat(reason(outcome, 1)).contains("'../none.mov' can't be read", "outside of the flow's folder");
        assertThat(reason(outcome, 2)).contains("'a?b' can't be read");
        assertThat(reason(outcome, 3)).isEqualTo(
                "'web/a.mp4' would be written over itself: 'file' must be another name");
        assertThat(outcome.state()).isEqualTo("finished");
    }

    @Test
    void whoHasNoFfmpegIsToldHowToGetIt() throws IOException {
        video("a.mov", WELL);
        assertThat(written(settings("no-such-ffmpeg"), "a.mov").failure())
                .startsWith("the program 'no-such-ffmpeg' can't"
                        + " be started, most likely because it isn't here (Debian, Ubuntu: sudo apt-get install ffmpeg; macOS:"
                        + " brew install ffmpeg; Windows: winget install ffmpeg)");
        assertThat(results()).isEmpty();
    }

    @Test
    void aFolderForTheResultsIsMadeOrNamed() throws IOException {
        video("a.mov", WELL);
        String fake = home.resolve("fake-ffmpeg").toString();
        var told = new VideoTranscoder.Settings("far/{file}/video.webm", Optional.empty(), 640, Optional.of(40), false,
                fake);
        assertThat(written(told, "a.mov").failure()).contains("there is no folder", home.resolve("far").toString());
        var made = new VideoTranscoder.Settings(told.file(), told.poster(), 640, told.crf(), true, fake);
        assertThat(written(made, "a.mov").sent("outbox")).containsExactly("far/a.mov/video.webm");
        assertThat(home.resolve("far/a.mov/video.webm")).hasContent("picture"); // it is the last word, too
    }

    @Test
    void shutdownEndsTheProgramAndNothingIsLeftOfTheVideo() throws Exception {
        video("a.mov", LENGTH + WELL + "\necho progress=continue\nsleep 1000 & sleep 1000");
        var line = new Graphline().child("source", new DataSource("a.mov"))
                .child("it", new VideoTranscoder(withFake()))
                .child("boss", new TriggeredOneShot(new Shutdown())).link("source.outbox", "it.inbox")
                .link("it.progress", "boss.inbox").link("boss.outbox", "it.control");
        try (var network = new Network(line, new ParallelScheduler(2), 1)) {
            network.folder(Folder.of(home));
            network.start();
            assertThat(network.awaitEnd(LONGEST)).as(() -> Trial.states(network)).isTrue();
            assertThat(network.failures()).isEmpty();
        }
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            child.onExit().get(5, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(results()).isEmpty();
        assertThat(home.resolve("a.mov")).exists();
    }

    @Test
    void oneThatWritesToTheSameFileStillIsEnded() throws Exception {
        video("a.mov", WELL);
        Process left = new ProcessBuilder("sh", "-c", "read never", "file:" + home.resolve("web/.a.mp4.part")).start();
        Process other = new ProcessBuilder("sh", "-c", "read never", "file:" + home.resolve("web/.b.mp4.part")).start();
        try {
            assertThat(written(withFake(), "a.mov").sent("outbox")).containsExactly("web/a.mp4");
            assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            left.destroyForcibly();
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(
                () -> new VideoTranscoder.Settings("a.avi", Optional.empty(), 2, Optional.empty(), false, "x"))
                .hasMessage("'file' must end with .mp4 or .webm, which 'a.avi' doesn't");
        assertThatThrownBy(
                () -> new VideoTranscoder.Settings("a.mp4", Optional.of("a.png"), 2, Optional.empty(), false, "x"))
                .hasMessage("'poster' must end with .jpg, which 'a.png' doesn't");
        assertThatThrownBy(
                () -> new VideoTranscoder.Settings("a.mp4", Optional.empty(), 2, Optional.empty(), false, " "))
                .hasMessage("'program' must name a program, such as ffmpeg");
    }
}
