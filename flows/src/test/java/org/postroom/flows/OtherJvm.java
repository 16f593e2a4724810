package org.postroom.flows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postroom.engine.cli.Postroom;

/// The command line in a JVM of its own, with the class path of this one.
public final class OtherJvm {
    private OtherJvm() {}

    /// Surefire hands it over in this way, since its own is a jar that only names it.
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static Process postroom(Object... words) throws IOException {
        return postroomOf(Path.of(System.getProperty("user.home")), words);
    }

    /// The same for a person with a home of their own.
    ///
    /// @param home the folder in which the user's plug-ins are looked for
    public static Process postroomOf(Path home, Object... words) throws IOException {
        return new ProcessBuilder(command(home, words)).start();
    }

    /// The same as words for the system, to be started in another way.
    public static List<String> command(Path home, Object... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-opens", "java.base/java.lang=ALL-UNNAMED",
                "-Dpostroom.data=" + Shell.inRepository("flows/data"), "-Dstdout.encoding=UTF-8",
                "-Duser.home=" + home, "-cp", classPath(), Postroom.class.getName()));
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        return command;
    }
}
