package org.postroom.palette.world;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postroom.engine.component.Bytes;

/// An open file that is read piece by piece. Confined to one component.
record Pieces(Closeable file, Source source) {
    /// Where the pieces come from.
    interface Source {
        /// The next piece of at most so many bytes, where it isn't a line; nothing after the last one.
        Optional<Object> next(int most) throws IOException;
    }

    /// Lines without their ends, whatever their length; the text must fit the character set.
    static Pieces lines(Path path, Charset charset) throws IOException {
        BufferedReader reader = Files.newBufferedReader(path, charset);
        return new Pieces(reader, _ -> Optional.ofNullable(reader.readLine()));
    }

    /// Bytes.
    static Pieces bytes(Path path) throws IOException {
        InputStream stream = Files.newInputStream(path);
        return new Pieces(stream, most -> read(stream, new byte[most]));
    }

    private static Optional<Object> read(InputStream stream, byte[] buffer) throws IOException {
        int count = stream.read(buffer);
        return count < 0 ? Optional.empty() : Optional.of(Bytes.of(buffer, 0, count));
    }

    Optional<Object> next(int most) throws IOException {
        return source.next(most);
    }

    /// Lets go of the file.
    boolean close() throws IOException {
        file.close();
        return true;
    }
}
