package org.postroom.flows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postroom.engine.cli.Postroom;

/// The command line in a JVM of its own, with the class path of this one.
final class OtherJvm {
    private OtherJvm() {}

    /// Surefire hands it over in this way, since its own is a jar that only names it.
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static Process postroom(Object... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-opens", "java.base/java.lang=ALL-UNNAMED",
                "-Dpostroom.data=" + Shell.inRepository("flows/data"), "-Dstdout.encoding=UTF-8",
                "-cp", classPath(), Postroom.class.getName()));
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command).start();
    }
}
