package org.postroom.editor.stage;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/// What a window needs of this computer. Asked before the toolkit starts, which would say it less kindly.
public final class Screen {
    private record Library(String file, String debian) {}

    private static final List<Library> FOR_TEXT = List.of(new Library("libfreetype.so.6", "libfreetype6"),
            new Library("libfontconfig.so.1", "fontconfig"), new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"));
    private static final Library FOR_WINDOWS = new Library("libgtk-3.so.0", "libgtk-3-0");

    private Screen() {}

    /// A sentence about what is missing, if something is.
    public static Optional<String> missing() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.empty();
        }
        if (System.getProperty("glass.platform") != null) {
            return packages(FOR_TEXT);
        }
        if (System.getenv("DISPLAY") == null) {
            return Optional.of("There is no screen here for a window (DISPLAY is not set)."
                    + " Without one, 'postroom run FILE' runs a flow (with --stage none, if its components show something), 'postroom check FILE' checks it, 'postroom draw FILE"
                    + " -o OUT.svg' draws it, and 'postroom shot FILE -o OUT.png' takes a picture of the editor with it.");
        }
        return packages(List.of(FOR_TEXT.get(0), FOR_TEXT.get(1), FOR_TEXT.get(2), FOR_WINDOWS));
    }

    private static Optional<String> packages(List<Library> libraries) {
        List<String> missing = libraries.stream().filter(library -> !there(library.file())).map(Library::debian)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("A window needs system packages that are not here: " + String.join(" ", missing)
                        + ". On Debian or Ubuntu: sudo apt-get install " + String.join(" ", missing));
    }

    @SuppressWarnings("restricted") // looking a library up runs nothing of it but its own start
    private static boolean there(String file) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(file, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
