package org.postroom.palette.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.world.WholeFile;

/// Writes videos in a format that browsers play, by the program ffmpeg: each beside its place first, and moved there when it
/// is whole. Kamaelia: the VideoTranscoder of its batch processor.
///
/// Told to shut down, it ends ffmpeg by force and takes away what that has written of the present video. What a video says
/// about itself, such as where it was taken, is left out.
@ComponentInfo(group = "Media", summary = "Writes videos in a format that browsers play, MP4 or WebM, by the program"
        + " ffmpeg.", atEnd = """
        When nothing more comes, it writes what waits in 'inbox' and ends. Told to shut down, it ends ffmpeg at once, and \
        nothing is left of the video that it was writing.""", badInput = """
        What is no video, isn't there or is refused by ffmpeg leaves by 'failed', with the reason, and the next one is \
        written. Fails where ffmpeg isn't there, with how to get it, and where the folder for the results is \
        missing.""", kamaelia = "Kamaelia.Apps.FileProcessor")
public final class VideoTranscoder extends Component {
    private static final int WIDEST = 7_680;
    private static final int WIDEST_POSTER = 1_280; // the best of 60 is looked for, which lie in memory
    private static final int MOST_CRF = 51;
    private static final int MOST_LINES = 1_000;
    private static final String PROGRESS = "progress=";

    /// The kinds of files that it reads: no playlists, which name other files.
    private static final String KINDS = "mov,matroska,avi,mpeg,mpegvideo,mpegts,flv,live_flv,asf,ogg,mxf,dv,h264,hevc,m4v,"
            + "rm,wtv,ivf,nut,yuv4mpegpipe";

    public record Settings(
            @Help("the file, relative to the flow's folder; {name} stands for the video's name, {file} for that with its"
                    + " ending, and this one's ending says the format: .mp4 or .webm") String file,
            @Help("the file for a picture of it, a JPEG, in the same way; without it there is none") Optional<String> poster,
            @Help("the most points in a row, 2 to 7,680; smaller videos keep theirs") int width,
            @Help("how much may be lost, 0 to 51: with less it looks better and is larger; without it 23 for .mp4, 33 for"
                    + " .webm") Optional<Integer> crf,
            @Help("whether folders are made that are missing") boolean create,
            @Help("the program, by its name or its path") String program) {
        public Settings {
            VideoFormat.of(file);
            if (!Named.ending(poster.orElse("a.jpg")).matches("jpe?g")) {
                throw new IllegalArgumentException("'poster' must end with .jpg, which '" + poster.get() + "' doesn't");
            }
            if (width < 2 || width > WIDEST) {
                throw new IllegalArgumentException("a row may have 2 to " + WIDEST + " points, not " + width);
            }
            if (crf.isPresent() && (crf.get() < 0 || crf.get() > MOST_CRF)) {
                throw new IllegalArgumentException("'crf' is 0 to " + MOST_CRF + ", not " + crf.get());
            }
            if (program.isBlank() || program.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("'program' must name a program, such as ffmpeg");
            }
        }

        public Settings() {
            this("{name}-web.mp4", Optional.empty(), 1280, Optional.empty(), false, "ffmpeg");
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "names of videos, or maps with one under 'file'");
    private final Outbox<Object> outbox = outbox(Object.class,
            "for a name that of the file, for a map the same with that under 'written'; when it is written");
    private final Outbox<Object> progress = outbox("progress", Object.class,
            "maps with a 'file' and the 'share' of it that is done, 0 to 1, twice a second");
    private final Outbox<Object> failed = outbox("failed", Object.class,
            "maps with a 'file' that could not be written anew, and the 'reason'");
    private final Settings settings;

    public VideoTranscoder(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        for (Object message : inbox) {
            String name = Named.file(message).orElseGet(message::toString);
            Optional<String> trouble = trouble(name);
            if (trouble.isEmpty()) {
                outbox.send(Named.written(message, result(settings.file(), name)));
            } else {
                failed.send(Named.failed(name, trouble.get()));
            }
        }
    }

    private static String result(String pattern, String name) {
        return Named.filled(pattern, Map.of("name", Named.plain(name), "file", Named.whole(name)));
    }

    /// Writes one; nothing where all went well.
    private Optional<String> trouble(String name) throws Exception {
        Path video;
        try {
            video = file(Path.of(name));
        } catch (IOException | InvalidPathException e) {
            return Optional.of("'" + name.replace('\0', '?') + "' can't be read: " + e.getMessage());
        }
        if (!Files.isRegularFile(video)) {
            return Optional.of("there is no file '" + name + "'");
        }
        Path place = file(Path.of(result(settings.file(), name)));
        if (Files.exists(place) && Files.isSameFile(place, video)) {
            return Optional.of("'" + name + "' would be written over itself: 'file' must be another name");
        }
        return transcode(name, video, place);
    }

    private Optional<String> transcode(String name, Path video, Path place) throws Exception {
        List<WholeFile> results = new ArrayList<>();
        try {
            results.add(begin(place));
            if (settings.poster().isPresent()) {
                results.add(begin(file(Path.of(result(settings.poster().get(), name)))));
            }
            outside(() -> Ffmpeg.endThoseWriting(results.getFirst().beside()));
            FfmpegReport report = new FfmpegReport();
            int status = run(name, words(video, results), report);
            if (status != 0) {
                return Optional.of("'" + name + "' can't be made a video for the web: " + settings.program()
                        + " ended with status " + status + "\n" + report.errors());
            }
            for (WholeFile result : results.reversed()) {
                result.finish();
            }
            progress.send(Named.progress(name, 1));
            return Optional.empty();
        } finally {
            results.forEach(WholeFile::drop);
        }
    }

    private WholeFile begin(Path place) throws IOException {
        try {
            return WholeFile.begin(place, WholeFile.Missing.isMade(settings.create()));
        } catch (IOException e) {
            throw new IOException("the video " + place + " can't be written: " + e.getMessage(), e);
        }
    }

    private List<String> words(Path video, List<WholeFile> results) {
        VideoFormat format = VideoFormat.of(settings.file());
        List<String> words = new ArrayList<>(
                List.of(settings.program(), "-y", "-v", "level+info", "-nostats", "-progress",
                        "pipe:1", "-abort_on", "empty_output", "-format_whitelist", KINDS));
        words.addAll(Ffmpeg.reading(video));
        words.addAll(List.of("-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1", "-map_chapters", "-1", "-vf",
                scale(settings.width()),
                "-pix_fmt", "yuv420p", "-ac", "2", "-crf", format.crf(settings.crf())));
        words.addAll(format.words());
        words.add(Ffmpeg.name(results.getFirst().beside()));
        if (results.size() > 1) {
            words.addAll(List.of("-map", "0:v:0", "-map_metadata", "-1", "-vf",
                    scale(Math.min(settings.width(), WIDEST_POSTER)) + ",thumbnail=60", "-frames:v", "1",
                    "-q:v", "3", "-f", "mjpeg", Ffmpeg.name(results.getLast().beside())));
        }
        return words;
    }

    /// Both sides are even, as the formats want it.
    private static String scale(int width) {
        return "scale=trunc(min(" + width + "\\,iw)/2)*2:-2";
    }

    private int run(String name, List<String> words, FfmpegReport report) throws Exception {
        Process program = Ffmpeg.start(new ProcessBuilder(words).redirectErrorStream(true));
        try {
            BufferedReader lines = program.inputReader(StandardCharsets.UTF_8);
            double told = -1;
            for (List<String> said = outside(() -> next(lines)); !said.isEmpty(); said = outside(() -> next(lines))) {
                said.forEach(report::hear);
                double share = report.share().orElse(told);
                if (share > told) {
                    progress.send(Named.progress(name, share));
                    told = share;
                }
            }
            return outside(program::waitFor);
        } finally {
            Ffmpeg.end(program);
        }
    }

    /// What it says up to the next time that it tells how far it is; nothing at the end.
    private static List<String> next(BufferedReader lines) throws IOException {
        List<String> said = new ArrayList<>();
        String line = lines.readLine();
        while (line != null) {
            said.add(line);
            if (line.startsWith(PROGRESS) || said.size() == MOST_LINES) {
                return said;
            }
            line = lines.readLine();
        }
        return said;
    }
}
