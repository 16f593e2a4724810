package org.postroom.palette.media;

import java.util.List;
import java.util.Optional;

/// What browsers play: MP4 with H.264 and AAC, which begins to play before all of it is there, and WebM with VP9 and Opus.
enum VideoFormat {
    MP4(23, "-c:v", "libx264", "-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart", "-f", "mp4"),
    WEBM(33, "-c:v", "libvpx-vp9", "-b:v", "0", "-row-mt", "1", "-deadline", "good", "-cpu-used", "4", "-c:a",
            "libopus",
            "-b:a", "96k", "-f", "webm");

    private final int usualCrf;
    @SuppressWarnings("ImmutableEnumChecker") // it is one that can't be changed
    private final List<String> words;

    VideoFormat(int usualCrf, String... words) {
        this.usualCrf = usualCrf;
        this.words = List.of(words);
    }

    /// @throws IllegalArgumentException where a file's ending says another one
    static VideoFormat of(String file) {
        return switch (Named.ending(file)) {
            case "mp4" -> MP4;
            case "webm" -> WEBM;
            default -> throw new IllegalArgumentException(
                    "'file' must end with .mp4 or .webm, which '" + file + "' doesn't");
        };
    }

    List<String> words() {
        return words;
    }

    String crf(Optional<Integer> wanted) {
        return String.valueOf(wanted.orElse(usualCrf));
    }
}
