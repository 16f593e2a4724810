package org.postroom.editor.timeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.picture.PictureFile;
import org.postroom.drawing.picture.Sight;
import org.postroom.drawing.plan.Area;
import org.postroom.engine.recording.Mermaid;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.RecordingLines;

/// A time line as a picture, all of it beside each other.
///
/// @param title what it shows
/// @param lanes with the moments that are on it
record TimelineSight(String title, Lanes lanes, double column, Look look) implements Sight {
    /// So many moments are on a picture at most.
    static final int MOST = 2_000;

    @Override
    public String about() {
        return "";
    }

    @Override
    public Area seen() {
        return new Area(0, 0, Math.ceil(TimeView.NAMES + (lanes.columns().size() + 1) * column),
                Math.max(1, lanes.names().size()) * TimeView.LANE);
    }

    @Override
    public void paintOn(Paper paper) {
        Area all = seen();
        new TimelinePainter(paper, look, lanes, new TimeView(0, 0, column), all.width(), all.height()).paint(-1);
    }

    /// Writes it.
    ///
    /// @return the file
    Path write(Path file, List<Moment> all) throws IOException {
        return Files.write(file, bytes(file, all));
    }

    /// What a file holds, by its ending: a diagram in Mermaid, a recording, or else a picture.
    ///
    /// @param all the moments of a recording; pictures have those of the lanes
    byte[] bytes(Path file, List<Moment> all) throws CannotPaint {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mmd" -> Mermaid.of(lanes.columns()).getBytes(StandardCharsets.UTF_8);
            case "ndjson", "jsonl" -> RecordingLines.of(all).getBytes(StandardCharsets.UTF_8);
            default -> PictureFile.of(this, file, PictureFile.SHARP);
        };
    }
}
