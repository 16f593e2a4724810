package org.postroom.flows.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.flows.Shell;

/// The launcher in a folder with nothing to build: it calls Maven all the same, which is what is looked at here.
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFirstBuildPrintsNoCodesForATerminal() throws Exception {
        Path launcher = Files.copy(Shell.inRepository("postroom"), folder.resolve("postroom"));
        project(folder, "root", "<modules><module>editor-ui</module></modules>");
        project(folder.resolve("editor-ui"), "editor-ui", "");
        var builder = new ProcessBuilder("sh", launcher.toString(), "--help").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));

        Process process = builder.start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(told).startsWith("Building Postroom (first start").doesNotContain("build failed", "\u001b");
        assertThat(folder.resolve("editor-ui/target/postroom.built")).exists();
    }

    private static void project(Path folder, String name, String more) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>org.example</groupId>
                    <artifactId>%s</artifactId>
                    <version>1</version>
                    <packaging>pom</packaging>
                    %s
                </project>
                """.formatted(name, more));
    }
}
