package org.postroom.flows.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.component.Component;
import org.postroom.flows.OtherJvm;
import org.postroom.flows.Shell;

/// docs/plug-in-sample, built against the engine alone and put where a user's plug-ins are, does what docs/plug-ins.md
/// says.
class PlugInTest {
    private static final Path SAMPLE = Shell.inRepository("docs/plug-in-sample/src/main");

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException, URISyntaxException {
        compile(folder.resolve("classes"));
        Path plugIns = Files.createDirectories(folder.resolve("home/.postroom/plugins"));
        pack(plugIns.resolve("morse.jar"), folder.resolve("classes"), SAMPLE.resolve("resources"));
    }

    private static void compile(Path classes) throws IOException, URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = home(Component.class) + File.pathSeparator + home(NullMarked.class);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            assertThat(compiler.getTask(null, files, null, List.of("-d", classes.toString(), "-cp", path, "-proc:none"),
                    null, files.getJavaFileObjectsFromPaths(all(SAMPLE.resolve("java")))).call()).isTrue();
        }
    }

    /// Where a class comes from: of the engine, and of what the engine's own classes are marked with.
    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void pack(Path jar, Path... folders) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packed = new JarOutputStream(out)) {
            for (Path folder : folders) {
                for (Path file : all(folder)) {
                    packed.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, packed);
                }
            }
        }
    }

    @Test
    void thePaletteHasTheComponentOfTheJar() throws Exception {
        assertThat(postroom("palette")).contains("\nTelegraph\n", "com.example.morse.Morse");
        String page = postroom("palette", "com.example.morse.Morse");
        assertThat(page).startsWith("com.example.morse.Morse (Telegraph)\n").contains("stands between two words",
                "texts with signs that have no code");
    }

    @Test
    void aFlowRunsIt() throws Exception {
        assertThat(postroom("run", Shell.inRepository("docs/plug-in-sample/sos.flow.json"))).isEqualTo("""
                ... --- ...
                .... . .-.. .-.. --- / .-- --- .-. .-.. -..
                """);
    }

    @Test
    void itsSettingsAreCheckedAndASentenceTellsWhatIsWrong() throws Exception {
        Process process = start("run", Shell.inRepository("docs/plug-in-sample/sos.flow.json"), "--set",
                "telegraph.pause=");
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("the pause must not be empty");
        assertThat(process.waitFor()).isNotZero();
    }

    @Test
    void withoutTheJarTheFlowStaysAndCheckTellsWhatIsMissing() throws Exception {
        assertThat(Shell.postroom("check", Shell.inRepository("docs/plug-in-sample/sos.flow.json")).outLines())
                .anyMatch(line -> line.contains("components.telegraph") && line.contains("com.example.morse.Morse"));
        assertThat(Shell.postroom("fmt", "--check", Shell.inRepository("docs/plug-in-sample/sos.flow.json")).status())
                .isZero();
    }

    private String postroom(Object... words) throws IOException, InterruptedException {
        Process process = start(words);
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n");
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(process.waitFor()).isZero();
        return told;
    }

    private Process start(Object... words) throws IOException {
        return OtherJvm.postroomOf(folder.resolve("home"), words);
    }
}
