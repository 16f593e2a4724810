package org.postroom.palette.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class TextSaverTest {
    @TempDir
    private Path temporary;
    private Path home = Path.of("");

    @BeforeEach
    void home() throws IOException {
        home = temporary.toRealPath();
    }

    private Outcome saved(TextSaver.Settings settings, Object... messages) {
        return Trial.of(() -> new TextSaver(settings)).in(home).put("inbox", messages).run();
    }

    @Test
    void eachTextIsAFileOfItsOwnAndNothingElseIsLeft() throws IOException {
        Files.writeString(home.resolve("a.txt"), "what was there before");
        Files.writeString(home.resolve(".a.txt.part"), "half of one who was stopped");
        Map<String, Object> a = Map.of("file", "a.txt", "text", "größer", "by", "Ann");
        Outcome outcome = saved(new TextSaver.Settings(), a, Map.of("file", "b.txt", "text", 7));
        assertThat(outcome.sent("outbox")).first().isEqualTo(a);
        assertThat(home.resolve("a.txt")).hasContent("größer");
        assertThat(home.resolve("b.txt")).hasContent("7");
        assertThat(home.resolve(".a.txt.part")).doesNotExist();
    }

    @Test
    void aFolderThatIsMissingForATextIsMadeOrNamed() {
        Map<String, Object> deep = Map.of("file", "far/away/a.txt", "text", "here");
        assertThat(saved(new TextSaver.Settings(), deep).failure())
                .contains(home.resolve("far/away/a.txt").toString(), "there is no folder");
        saved(new TextSaver.Settings(true, StandardCharsets.UTF_8), deep);
        assertThat(home.resolve("far/away/a.txt")).hasContent("here");
    }

    @Test
    void whatIsNoTextForAFileIsToldAndLettersThatThereAreNot() throws IOException {
        assertThat(saved(new TextSaver.Settings(), Map.of("file", "a.txt")).failure())
                .contains("expected a map with 'file' and 'text', but there is no 'text' in {file=a.txt}");
        assertThat(saved(new TextSaver.Settings(), "words").failure()).contains("there is no 'file' in words");
        assertThat(saved(new TextSaver.Settings(false, StandardCharsets.US_ASCII),
                Map.of("file", "a.txt", "text", "ü")).failure()).contains("'ü'", "US-ASCII");
        try (var files = Files.list(home)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("a.txt"));
        }
    }

    @Test
    void aTextOutsideOfTheFlowsFolderIsRefused() {
        assertThat(saved(new TextSaver.Settings(), Map.of("file", "../a.txt", "text", "")).failure())
                .contains("lies outside of the flow's folder");
    }
}
