package org.postroom.editor.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.postroom.editor.palette.Shelf;

/// What the editor remembers from one start to the next: recent files, what is at hand in the palette, how it looks. Kept
/// in a file of the person's own; one that can't be read or written is done without. Confined to the UI thread.
final class Remembered {
    private static final System.Logger LOG = System.getLogger(Remembered.class.getName());
    private static final int MOST_RECENT = 12;
    private static final String BETWEEN = "\n";

    private final Path file;
    private final Properties known = new Properties();

    Remembered(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "what the editor remembers can't be read: " + file, e);
            }
        }
    }

    /// The files that were open last and are still there, the newest first.
    List<Path> recent() {
        return list("recent").map(Path::of).filter(Files::exists).toList();
    }

    /// A file was opened or saved.
    void opened(Path path) {
        List<String> files = new ArrayList<>(list("recent").toList());
        String name = path.toAbsolutePath().normalize().toString();
        files.remove(name);
        files.addFirst(name);
        set("recent", files.subList(0, Math.min(MOST_RECENT, files.size())));
    }

    Shelf shelf() {
        return new Shelf(new TreeSet<>(list("favourites").toList()), list("types").toList());
    }

    void shelf(Shelf shelf) {
        known.setProperty("types", String.join(BETWEEN, shelf.recent()));
        set("favourites", List.copyOf(shelf.favourites()));
    }

    Optional<Theme> theme() {
        return list("theme").flatMap(name -> Stream.of(Theme.values()).filter(theme -> theme.name().equals(name)))
                .findFirst();
    }

    void theme(Theme theme) {
        set("theme", List.of(theme.name()));
    }

    Motion motion() {
        return list("motion").anyMatch(Motion.STILL.name()::equals) ? Motion.STILL : Motion.GLIDING;
    }

    void motion(Motion motion) {
        set("motion", List.of(motion.name()));
    }

    private Stream<String> list(String key) {
        return known.getProperty(key, "").lines().filter(line -> !line.isBlank());
    }

    private void set(String key, List<String> values) {
        known.setProperty(key, String.join(BETWEEN, values));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                known.store(writer, null);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what the editor remembers can't be kept: " + file, e);
        }
    }
}
