package org.postroom.palette.world;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Moves files to another folder. Kamaelia: ImageMover and VideoMover of its batch processor.
@ComponentInfo(group = "World", summary = "Moves each file that is named to another folder, and tells its new name.", atEnd = """
        When nothing more comes, it moves what waits in 'inbox' and ends. Told to shut down, it ends at once.""", badInput = """
        A file that isn't there or can't be moved leaves by 'errors', in words with its name, and the next one is moved. \
        Nothing is overwritten: where there is a file of that name, it gets a number. Fails where the folder isn't there \
        and isn't to be made.""", kamaelia = "Kamaelia.Apps.FileProcessor")
public final class FileMover extends Component {
    private static final int MOST_OF_A_NAME = 10_000;

    public record Settings(@Help("the folder to move to, relative to the flow's folder") Path folder,
            @Help("whether the folder is made when it is missing") boolean create,
            @Help("other folders in which there must be nothing of the new name either, there or not") List<Path> unlike) {
        public Settings {
            unlike = List.copyOf(unlike);
        }

        public Settings(Path folder) {
            this(folder, false, List.of());
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "names of files");
    private final Outbox<String> outbox = outbox(String.class, "the new name of each, when it is there");
    private final Outbox<String> errors = outbox("errors", String.class, "which file could not be moved, and why");
    private final Settings settings;

    public FileMover(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        Path folder = file(settings.folder());
        List<Path> unlike = new ArrayList<>();
        for (Path other : settings.unlike()) {
            unlike.add(file(other));
        }
        outside(() -> prepare(folder));
        for (Object message : inbox) {
            String name = message.toString();
            try {
                Path from = file(Path.of(name));
                Path moved = outside(() -> move(from, folder, unlike));
                outbox.send(settings.folder().resolve(moved.getFileName()).toString().replace('\\', '/'));
            } catch (IOException e) {
                errors.send(e instanceof NoSuchFileException
                        ? "there is no file '" + name + "'"
                        : "'" + name + "' can't be moved: " + e.getMessage());
            }
        }
    }

    private boolean prepare(Path folder) throws IOException {
        if (settings.create()) {
            Files.createDirectories(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        return true;
    }

    private static Path move(Path from, Path folder, List<Path> unlike) throws IOException {
        String name = Optional.ofNullable(from.getFileName()).map(Path::toString).orElse("");
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            String numbered = number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot);
            if (unlike.stream().anyMatch(other -> Files.exists(other.resolve(numbered)))) {
                continue;
            }
            try {
                return Files.move(from, folder.resolve(numbered));
            } catch (FileAlreadyExistsException _) {
                // The next number is free, or the one after.
            }
        }
        throw new IOException("there are " + MOST_OF_A_NAME + " files of that name in " + folder);
    }
}
