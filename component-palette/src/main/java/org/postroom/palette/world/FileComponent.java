package org.postroom.palette.world;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.FileTrouble;

/// What components that use one file have in common: where it lies, that a pipe or a device may make them wait, and what
/// is said when it can't be used.
abstract class FileComponent extends Component {
    private Path path = Path.of("");
    private boolean waits;

    /// Finds the file; first of all.
    final Path find(Path setting) throws IOException {
        path = file(setting);
        waits = Files.exists(path) && !Files.isRegularFile(path);
        return path;
    }

    /// Does something with the file: at once with an ordinary one, outside with another.
    final <T> T use(Callable<T> call) throws Exception {
        try {
            return waits ? outside(call) : call.call();
        } catch (IOException e) {
            throw new IOException(words(e), e);
        }
    }

    private String words(IOException e) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(path);
        return switch (e) {
            case NoSuchFileException _ when !Files.isDirectory(folder) ->
                "the file " + path + " can't be there: there is no folder " + folder;
            case NoSuchFileException _ -> "there is no file " + path;
            case CharacterCodingException _ ->
                "the file " + path + " does not fit its character set: set 'charset' to the right one";
            default -> "the file " + path + " can't be used: " + FileTrouble.why(e);
        };
    }
}
