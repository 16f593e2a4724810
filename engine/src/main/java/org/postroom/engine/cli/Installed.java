package org.postroom.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.postroom.engine.catalogue.Catalogue;

/// The types that this computer knows: those of the class path and of the user's plug-in folder.
public final class Installed {
    private Installed() {}

    /// Finds all types.
    ///
    /// @param words is told which plug-ins can't be used
    /// @return the catalogue
    public static Catalogue catalogue(PrintWriter words) {
        Catalogue catalogue = Catalogue.installed(plugIns());
        catalogue.problems().forEach(problem -> words.println("plug-in " + problem));
        return catalogue;
    }

    private static Path plugIns() {
        return Path.of(System.getProperty("user.home", "."), ".postroom", "plugins");
    }
}
