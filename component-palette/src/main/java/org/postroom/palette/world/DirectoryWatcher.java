package org.postroom.palette.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Looks at a folder from time to time and tells which files have come, changed or gone since: for each a map such as
/// `{change: "new", file: "photos/a.png"}`, in the order of their names. Symbolic links are not followed. Without an
/// ancestor in Kamaelia.
///
/// With `settled` a file is told only when two looks have found it alike, so that one that is still being copied isn't told
/// too early. With `unit` it sends the names of all files in place of what has become of one.
///
/// Goes on until told to end. Fails where the folder isn't there, may not be read, is taken away, or has too many files;
/// files and folders within it that may not be read are passed over. A file that changes without another size or time is
/// taken to be the same.
@ComponentInfo(group = "Sources", summary = "Tells which files of a folder have come, changed or gone.", atEnd = """
        Never ends by itself. Told to end, in either way, it does so at once, without another look at the \
        folder.""", badInput = """
        Fails where the folder isn't there, may not be read, is taken away, or has more than 100,000 files. Files and \
        folders within it that may not be read are passed over.""")
public final class DirectoryWatcher extends FileComponent {

    /// What is told of the files that are there at the start.
    public enum Existing {
        /// Nothing.
        SKIP,
        /// That they are new.
        TELL
    }

    /// What makes a message.
    public enum Unit {
        /// What has become of one file.
        CHANGE,
        /// The names of all files, when there are others than before.
        LIST
    }

    public record Settings(@Help("the folder, relative to the flow's folder") Path folder,
            @Help("the time from one look to the next, 10ms or more") Duration period,
            @Help("whether it looks into the folders within, too") boolean recursive,
            @Help("whether the files that are there at the start are told as new: tell or skip") Existing existing,
            @Help("what makes a message: the change of a file, or the list of all files, whenever there are others than"
                    + " before") Unit unit,
            @Help("whether a file is told only when two looks have found it alike, so that whoever writes it is"
                    + " done") boolean settled,
            @Help("whether the folder is made when it is missing at the start") boolean create) {
        public Settings {
            if (period.compareTo(Duration.ofMillis(10)) < 0) {
                throw new IllegalArgumentException("the period must be 10ms or more, not " + period);
            }
        }

        public Settings(Path folder) {
            this(folder, Duration.ofSeconds(1), true, Existing.SKIP, Unit.CHANGE, false, false);
        }
    }

    private final Outbox<Object> outbox = outbox(Object.class,
            "for each file a map with 'change' (new, changed or removed) and 'file' (its path), or a list of paths");
    private final Settings settings;

    public DirectoryWatcher(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        Path folder = find(settings.folder());
        if (settings.create()) {
            use(() -> Files.createDirectories(folder));
        }
        SortedMap<String, FolderScan.Seen> now = scan(folder);
        SortedMap<String, FolderScan.Seen> told = now;
        if (settings.existing() == Existing.TELL) {
            told = settings.settled() ? new TreeMap<>() : now;
            tellAtStart(told);
        }
        while (true) {
            pause(settings.period());
            SortedMap<String, FolderScan.Seen> before = now;
            now = scan(folder);
            SortedMap<String, FolderScan.Seen> known = settings.settled() ? settled(before, now, told) : now;
            tell(told, known);
            told = known;
        }
    }

    private static void check(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    Files.exists(folder) ? folder + " is a file, not a folder" : "there is no folder " + folder);
        }
    }

    private SortedMap<String, FolderScan.Seen> scan(Path folder) throws Exception {
        check(folder);
        return use(() -> FolderScan.of(folder, settings.recursive()));
    }

    /// What two looks have found alike, and of what has changed between them what was told of it before.
    private static SortedMap<String, FolderScan.Seen> settled(Map<String, FolderScan.Seen> before,
            Map<String, FolderScan.Seen> now, Map<String, FolderScan.Seen> told) {
        SortedMap<String, FolderScan.Seen> settled = new TreeMap<>();
        now.forEach((name, seen) -> {
            Map<String, FolderScan.Seen> last = seen.equals(before.get(name)) ? before : told;
            if (last.containsKey(name)) {
                settled.put(name, last.get(name));
            }
        });
        return settled;
    }

    private void tellAtStart(SortedMap<String, FolderScan.Seen> there) throws InterruptedException {
        switch (settings.unit()) {
            case CHANGE -> tellChanges(Map.of(), there);
            case LIST -> outbox.send(paths(there));
        }
    }

    private void tell(SortedMap<String, FolderScan.Seen> before, SortedMap<String, FolderScan.Seen> now)
            throws InterruptedException {
        switch (settings.unit()) {
            case CHANGE -> tellChanges(before, now);
            case LIST -> {
                if (!now.keySet().equals(before.keySet())) {
                    outbox.send(paths(now));
                }
            }
        }
    }

    private void tellChanges(Map<String, FolderScan.Seen> before, Map<String, FolderScan.Seen> now)
            throws InterruptedException {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            Optional<String> change = change(Optional.ofNullable(before.get(name)),
                    Optional.ofNullable(now.get(name)));
            if (change.isPresent()) {
                outbox.send(message(change.get(), name));
            }
        }
    }

    private static Optional<String> change(Optional<FolderScan.Seen> before, Optional<FolderScan.Seen> now) {
        if (before.equals(now)) {
            return Optional.empty();
        }
        return Optional.of(before.isEmpty() ? "new" : now.isEmpty() ? "removed" : "changed");
    }

    private Map<String, Object> message(String change, String name) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("change", change);
        message.put("file", path(name));
        return Collections.unmodifiableMap(message);
    }

    private List<String> paths(Map<String, FolderScan.Seen> files) {
        return files.keySet().stream().map(this::path).toList();
    }

    private String path(String name) {
        return settings.folder().resolve(name).normalize().toString().replace('\\', '/');
    }
}
