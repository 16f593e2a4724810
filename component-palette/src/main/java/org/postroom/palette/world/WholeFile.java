package org.postroom.palette.world;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written beside its place first, and moved there when it is whole, so that nobody ever finds half of it.
/// What somebody left beside it who was stopped half way is taken away by the next one.
///
/// @param place  where the whole file will be
/// @param beside where it is written
public record WholeFile(Path place, Path beside) {
    /// What becomes of a folder that is missing.
    public enum Missing {
        /// It is made.
        MADE,
        /// It is told of.
        TOLD;

        public static Missing isMade(boolean made) {
            return made ? MADE : TOLD;
        }
    }

    /// Writes to a file that isn't at its place yet.
    public interface Writing {
        void to(Path beside) throws IOException;
    }

    /// Writes a file and moves it to its place.
    ///
    /// @throws IOException where it can't be there or be written, with the reason
    public static void write(Path place, Missing missing, Writing writing) throws IOException {
        WholeFile file = begin(place, missing);
        try {
            writing.to(file.beside);
            file.finish();
        } finally {
            file.drop();
        }
    }

    /// Makes ready for writing beside the place.
    ///
    /// @throws IOException where it can't be there, with the reason
    public static WholeFile begin(Path place, Missing missing) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null && missing == Missing.MADE) {
            Files.createDirectories(folder);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        WholeFile file = new WholeFile(place, folder.resolve("." + place.getFileName() + ".part"));
        Files.deleteIfExists(file.beside);
        return file;
    }

    /// What is beside its place is whole: it is moved there, over what was there before.
    public void finish() throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Takes away what is still beside its place, as far as that is possible now.
    public void drop() {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException _) {
            // the next one who begins takes it away
        }
    }
}
