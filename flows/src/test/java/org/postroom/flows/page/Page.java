package org.postroom.flows.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postroom.flows.Shell;

/// A page of docs, and the blocks in it that are fenced by three back ticks.
record Page(Path file) {
    private static final Pattern BLOCK = Pattern.compile("^```([^\\n]*)\\n(.*?)^```$",
            Pattern.DOTALL | Pattern.MULTILINE);

    /// What stands between two fences.
    ///
    /// @param language what stands behind the first fence, such as `json` or `json runnable`
    /// @param text     the lines
    /// @param line     where it begins in the page
    record Block(String language, String text, int line) {}

    static Page of(String name) {
        return new Page(Shell.inRepository("docs/" + name));
    }

    /// All that lie in docs itself, and README.md.
    static List<Page> all() {
        try (Stream<Path> files = Files.list(Shell.inRepository("docs"))) {
            return Stream.concat(files.filter(file -> file.toString().endsWith(".md")),
                    Stream.of(Shell.inRepository("README.md"))).sorted().map(Page::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return Shell.read(file);
    }

    List<Block> blocks() {
        String text = text();
        return BLOCK.matcher(text).results().map(found -> new Block(found.group(1).strip(), found.group(2),
                (int) text.substring(0, found.start()).lines().count() + 1)).toList();
    }

    List<Block> blocks(String language) {
        return blocks().stream().filter(block -> block.language().equals(language)).toList();
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
