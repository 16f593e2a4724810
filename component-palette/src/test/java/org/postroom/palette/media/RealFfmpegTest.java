package org.postroom.palette.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

/// Where ffmpeg is: what it makes of real videos.
class RealFfmpegTest {
    private static final String NAME = "-holi day 'é'%d.avi";

    @TempDir
    private Path temporary;
    private Path home = Path.of("");

    @BeforeEach
    void aVideoIsThere() throws Exception {
        home = temporary.toRealPath();
        assumeTrue(isHere(), "there is no ffmpeg");
        ffmpeg("-f", "lavfi", "-i", "testsrc=duration=2:size=321x181:rate=10", "-f", "lavfi", "-i", "sine=duration=2",
                "-c:v", "mpeg4", "-metadata", "title=secret", "file:" + home.resolve(NAME));
    }

    private static boolean isHere() throws Exception {
        try {
            return new ProcessBuilder("ffmpeg", "-version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// What it says.
    private static String ffmpeg(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-hide_banner"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Outcome written(String file, Optional<String> poster, Object... names) {
        var settings = new VideoTranscoder.Settings(file, poster, 160, Optional.empty(), true, "ffmpeg");
        return Trial.of(() -> new VideoTranscoder(settings)).in(home).put("inbox", names).runOnce();
    }

    @Test
    void anMp4PlaysBeforeAllOfItIsThereAndSaysNothingOfItsOrigin() throws Exception {
        Outcome outcome = written("web/{file}/video.mp4", Optional.of("web/{file}/poster.jpg"), NAME);
        assertThat(outcome.sent("failed")).isEmpty();
        assertThat(outcome.sent("outbox")).containsExactly("web/" + NAME + "/video.mp4");
        assertThat(outcome.sent("progress")).last().isEqualTo(Map.of("file", NAME, "share", 1.0));
        Path video = home.resolve("web").resolve(NAME).resolve("video.mp4");
        assertThat(ffmpeg("-i", "file:" + video)).contains("Video: h264", "yuv420p", "160x90", "Audio: aac")
                .doesNotContain("secret");
        String bytes = Files.readString(video, StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
        assertThat(ImageIO.read(video.resolveSibling("poster.jpg").toFile()).getWidth()).isEqualTo(160);
    }

    @Test
    void aWebmHasVp9AndOpus() throws Exception {
        assertThat(written("{name}.webm", Optional.empty(), NAME).sent("failed")).isEmpty();
        assertThat(ffmpeg("-i", "file:" + home.resolve(NAME.replace(".avi", ".webm"))))
                .contains("Video: vp9", "160x90", "Audio: opus");
    }

    @Test
    void whatIsNoVideoOrNamesOtherFilesIsRefused() throws Exception {
        Files.writeString(home.resolve("bad.mp4"), "no video");
        Files.writeString(home.resolve("list.mp4"),
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile://" + home.resolve(NAME) + "\n#EXT-X-ENDLIST\n");
        Outcome outcome = written("web/{name}.mp4", Optional.empty(), "bad.mp4", "list.mp4");
        assertThat(outcome.sent("failed")).hasSize(2);
        assertThat(outcome.sent("failed").getFirst().toString()).contains("Invalid data found");
        assertThat(outcome.sent("failed").getLast().toString()).contains("Format not on whitelist");
        try (var files = Files.list(home.resolve("web"))) {
            assertThat(files).isEmpty();
        }
    }
}
