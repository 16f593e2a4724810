package org.postroom.engine.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Valid files to try everything on: those among the tests, and those that the repository ships.
final class Examples {
    private Examples() {}

    /// An example by its name.
    record Example(String name, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// Bytes that Jazzer has found, valid or not.
    static List<byte[]> fuzz() {
        return read(resource("fuzz.txt")).text().lines().map(Base64.getDecoder()::decode).toList();
    }

    static List<Example> all() {
        return Stream.concat(own().stream(), shipped().stream()).toList();
    }

    /// Those among the tests; they are in canonical form.
    static List<Example> own() {
        return in(resource("examples"));
    }

    static Example own(String name) {
        return read(resource("examples").resolve(name));
    }

    static Example migration(String name) {
        return read(resource("migration").resolve(name));
    }

    /// The schema, which stands at the root of the repository.
    static String schema() {
        return read(inRepository("flows/flow.schema.json").orElseThrow()).text();
    }

    private static List<Example> shipped() {
        return inRepository("flows/examples").map(Examples::in).orElseGet(List::of);
    }

    private static Optional<Path> inRepository(String path) {
        Stream<Path> upwards = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent);
        return upwards.map(folder -> folder.resolve(path)).filter(Files::exists).findFirst();
    }

    private static Path resource(String name) {
        try {
            URI uri = Objects.requireNonNull(Examples.class.getResource(name), name).toURI();
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static List<Example> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".flow.json")).sorted().map(Examples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(Path file) {
        try {
            return new Example(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
