package org.postroom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A place in a Markdown file that a run fills: what lies between `<!-- price -->` and `<!-- /price -->`.
record Marked(String name) {
    /// Puts a text there.
    ///
    /// @throws IOException where the file has no such place
    void fill(Path file, String text) throws IOException {
        Files.writeString(file, filled(Files.readString(file), text));
    }

    String filled(String page, String text) throws IOException {
        int begin = page.indexOf(mark(""));
        int end = page.indexOf(mark("/"));
        if (begin < 0 || end < begin) {
            throw new IOException("there is no place between " + mark("") + " and " + mark("/"));
        }
        return page.substring(0, begin) + mark("") + "\n" + text.strip() + "\n" + page.substring(end);
    }

    private String mark(String slash) {
        return "<!-- " + slash + name + " -->";
    }
}
