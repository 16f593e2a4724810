package org.postroom.palette.media;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What ffmpeg has said of its work so far: how far it is, and what went wrong. Confined to one component.
final class FfmpegReport {
    private static final int MOST_ERRORS = 5;
    private static final int LONGEST_ERROR = 500;
    private static final double ALMOST = 0.99;
    private static final Pattern LENGTH = Pattern
            .compile("\\[info\\] +Duration: (\\d{1,9}):(\\d\\d):(\\d\\d(?:\\.\\d+)?),.*");
    private static final Pattern DONE = Pattern.compile("out_time_us=(\\d{1,18})");
    private static final Pattern ERROR = Pattern.compile("(?:\\[.*\\] )?\\[(?:error|fatal|panic)\\] (.*)");

    private final Deque<String> errors = new ArrayDeque<>();
    private Optional<Double> seconds = Optional.empty();
    private double done;

    void hear(String line) {
        Matcher length = LENGTH.matcher(line);
        Matcher out = DONE.matcher(line);
        Matcher error = ERROR.matcher(line);
        if (seconds.isEmpty() && length.matches()) {
            seconds = Optional.of(Integer.parseInt(length.group(1)) * 3600.0
                    + Integer.parseInt(length.group(2)) * 60.0 + Double.parseDouble(length.group(3)));
        } else if (out.matches()) {
            done = Long.parseLong(out.group(1)) / 1e6;
        } else if (error.matches()) {
            note(error.group(1).strip());
        }
    }

    private void note(String error) {
        errors.addLast(error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) + "…" : error);
        if (errors.size() > MOST_ERRORS) {
            errors.removeFirst();
        }
    }

    /// How much of it is done, 0 to 0.99, for it isn't at its place yet; nothing where the file doesn't say how long it is.
    OptionalDouble share() {
        return seconds.filter(length -> length > 0).map(length -> OptionalDouble.of(Math.min(ALMOST, done / length)))
                .orElseGet(OptionalDouble::empty);
    }

    /// The last errors, a line each.
    String errors() {
        return String.join("\n", errors);
    }
}
