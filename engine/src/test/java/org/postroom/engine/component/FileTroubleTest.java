package org.postroom.engine.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FileTroubleTest {
    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> reasons() {
        return Stream.of(Arguments.of(new AccessDeniedException("a"), "we have no permission"),
                Arguments.of(new FileSystemLoopException("a"), "its symbolic links go round in a circle"),
                Arguments.of(new FileSystemException("a", null, "Is a directory"), "it is a folder"),
                Arguments.of(new FileSystemException("a", null, "No space left on device"), "the disk is full"),
                Arguments.of(new IOException("There is not enough space on the disk"), "the disk is full"),
                Arguments.of(new IOException("File too large"), "it may not become any larger"),
                Arguments.of(new IOException("Input/output error"), "Input/output error"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whatTheSystemSaysIsToldInOurWordsWhereWeHaveSome(IOException e, String words) {
        assertThat(FileTrouble.why(e)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whatALibraryMadeOfItIsToldByItsCause(IOException e, String words) {
        assertThat(FileTrouble.why(new UncheckedIOException("Writing to a failed", e))).isEqualTo(words);
    }

    @Test
    void aMissingFolderIsNoMissingFile() {
        assertThat(FileTrouble.why(missing(folder.resolve("a")))).isEqualTo("there is no such file");
        assertThat(FileTrouble.why(missing(folder.resolve("no/a")))).isEqualTo("there is no such folder");
        assertThat(FileTrouble.why(new NoSuchFileException(null))).isEqualTo("there is no such file");
    }

    private static NoSuchFileException missing(Path file) {
        try {
            Files.readString(file);
            throw new AssertionError(file + " is there");
        } catch (NoSuchFileException e) {
            return e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatSomebodyHasSaidInWordsAlreadyStays() {
        var said = new IOException("standard output takes no more", new IOException("No space left on device"));
        assertThat(FileTrouble.why(said)).isEqualTo("standard output takes no more");
    }
}
