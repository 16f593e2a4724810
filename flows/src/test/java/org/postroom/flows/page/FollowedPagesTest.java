package org.postroom.flows.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.flows.OtherJvm;
import org.postroom.flows.Shell;
import org.postroom.flows.page.Page.Block;

/// Follows a page word by word, as a reader would: a block with a file's name is saved as that file, a console's lines are
/// typed into a shell, and what it says then must stand below them.
@EnabledOnOs({OS.LINUX, OS.MAC})
class FollowedPagesTest {
    private static final String LIBRARIES = "editor-ui/target/lib/*";
    private static final String LAUNCHER = """
            #!/bin/sh
            exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --add-opens java.base/java.lang=ALL-UNNAMED \\
                -Duser.home="$HOME" -Dpostroom.data=flows/data -cp 'CLASS_PATH' org.postroom.engine.cli.Postroom "$@"
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void cloneWhatThePagesUse() throws IOException {
        for (String folder : List.of("flows/data", "flows/examples", "docs/plug-in-sample")) {
            copy(Shell.inRepository(folder), root.resolve(folder));
        }
        Path launcher = Shell.write(root.resolve("postroom"), LAUNCHER.replace("CLASS_PATH", OtherJvm.classPath()));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(root.resolve("home"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-flow.md", "first-component.md", "plug-ins.md", "embedding.md"})
    void whatThePageSaysHappens(String name) throws Exception {
        int typed = 0;
        for (Block block : Page.of(name).blocks()) {
            String[] language = block.language().split(" ", -1);
            if (language.length == 2) {
                Shell.write(root.resolve(language[1]), block.text());
            } else if (block.language().equals("console")) {
                assertThat(type(block)).as("%s, line %d", name, block.line()).isEqualTo(block.text());
                typed++;
            }
        }
        assertThat(typed).isPositive();
    }

    /// The console as it looks afterwards.
    private String type(Block console) throws IOException, InterruptedException {
        List<String> shown = new ArrayList<>();
        for (String line : console.text().lines().filter(line -> line.startsWith("$ ")).toList()) {
            shown.add(line + "\n");
            shown.add(answer(line.substring(2).replace(LIBRARIES, OtherJvm.classPath())));
        }
        return String.join("", shown);
    }

    private String answer(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(root.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = shell.environment();
        environment.put("HOME", root.resolve("home").toString());
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + environment.get("PATH"));
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = shell.start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }
}
