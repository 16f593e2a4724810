package org.postroom.palette.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class FilesTest {
    private static final Path TEXT = Path.of("text.txt");
    private static final Path OUT = Path.of("out.txt");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path temporary;
    private Path home = Path.of("");

    @BeforeEach
    void home() throws IOException {
        home = temporary.toRealPath();
    }

    private void text(String content) throws IOException {
        Files.writeString(home.resolve(TEXT), content);
    }

    private String content(Path file) throws IOException {
        return Files.readString(home.resolve(file));
    }

    private Outcome read(FileReader.Settings settings) {
        return Trial.of(() -> new FileReader(settings)).in(home).run();
    }

    private static FileReader.Settings as(FileReader.Unit unit, int chunk, Double... perSecond) {
        return new FileReader.Settings(TEXT, unit, StandardCharsets.UTF_8, chunk,
                perSecond.length == 0 ? Optional.empty() : Optional.of(perSecond[0]));
    }

    @Test
    void readerSendsTheLinesOfAFileInTheFlowsFolder() throws IOException {
        text("one\nzwölf\r\n\nlast");
        var outcome = read(new FileReader.Settings(TEXT));

        assertThat(outcome.sent("outbox")).containsExactly("one", "zwölf", "", "last");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void readerSendsBytesInChunks() throws IOException {
        text("abcdefg");

        assertThat(read(as(FileReader.Unit.BYTES, 3)).sent("outbox")).containsExactly(Bytes.of("abc"), Bytes.of("def"),
                Bytes.of("g"));
    }

    @Test
    void readerSendsTheWholeTextEvenIfThereIsNone() throws IOException {
        text("one\ntwo\n");
        assertThat(read(as(FileReader.Unit.WHOLE, 1)).sent("outbox")).containsExactly("one\ntwo\n");

        text("");
        assertThat(read(as(FileReader.Unit.WHOLE, 1)).sent("outbox")).containsExactly("");
        assertThat(read(as(FileReader.Unit.LINES, 1)).sent("outbox")).isEmpty();
        assertThat(read(as(FileReader.Unit.BYTES, 1)).sent("outbox")).isEmpty();
    }

    @Test
    void readerKeepsToARate() throws IOException {
        text("a\nb\nc\n");

        assertThat(read(as(FileReader.Unit.LINES, 1, 0.5)).times("outbox")).containsExactly(Duration.ZERO,
                Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void readerEndsAtOnceWhenTold() throws IOException {
        text("a\nb\nc\n");
        var slow = as(FileReader.Unit.LINES, 1, 1.0);

        var shut = Trial.of(() -> new FileReader(slow)).in(home).shutDownAfter(Duration.ofMillis(1500)).run();
        assertThat(shut.sent("outbox")).containsExactly("a", "b");
        assertThat(shut.sent("signal")).containsExactly(new Shutdown());

        var finished = Trial.of(() -> new FileReader(slow)).in(home).finishAfter(Duration.ofMillis(500)).run();
        assertThat(finished.sent("outbox")).containsExactly("a");
        assertThat(finished.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void aMissingFileIsNamedWithItsWholePath() {
        assertThat(read(new FileReader.Settings(Path.of("none.txt"))).failure())
                .isEqualTo("there is no file " + home.resolve("none.txt"));
        assertThat(read(new FileReader.Settings(Path.of("no/none.txt"))).failure()).isEqualTo("the file "
                + home.resolve("no/none.txt") + " can't be there: there is no folder " + home.resolve("no"));
    }

    @Test
    void aFileOutsideOfTheFolderIsRefused() {
        assertThat(read(new FileReader.Settings(Path.of("../secret.txt"))).failure())
                .contains("lies outside of the flow's folder").contains("--allow-files");
        assertThat(Trial.of(() -> new FileWriter(Path.of("/tmp/elsewhere.txt"))).in(home).put("inbox").run().failure())
                .contains("lies outside of the flow's folder");
    }

    @Test
    void aFolderIsNoFileToRead() throws IOException {
        Files.createDirectory(home.resolve("folder"));

        assertThat(read(new FileReader.Settings(Path.of("folder"))).failure())
                .isEqualTo("the file " + home.resolve("folder") + " can't be used: it is a folder");
    }

    @Test
    void aFileThatIsNotInItsCharacterSetIsToldApart() throws IOException {
        Files.write(home.resolve(TEXT), new byte[] {'a', '\n', (byte) 0xe9, '\n'});
        String words = "the file " + home.resolve(TEXT)
                + " does not fit its character set: set 'charset' to the right one";

        assertThat(read(new FileReader.Settings(TEXT)).failure()).isEqualTo(words);
        assertThat(read(as(FileReader.Unit.WHOLE, 1)).failure()).isEqualTo(words);
        assertThat(read(new FileReader.Settings(TEXT, FileReader.Unit.LINES, StandardCharsets.ISO_8859_1, 1,
                Optional.empty())).sent("outbox")).containsExactly("a", "é");
    }

    @Test
    void readerRefusesChunksAndRatesThatCannotBe() {
        assertThatThrownBy(() -> as(FileReader.Unit.BYTES, 0)).hasMessage("a chunk has 1 to 67108864 bytes, not 0");
        assertThatThrownBy(() -> as(FileReader.Unit.LINES, 1, 0.0)).hasMessageEndingWith("sent in a second, not 0.0");
    }

    @Test
    void readerWaitsForAPipeWithoutHoldingUpTheOthers() throws Exception {
        Path pipe = pipe();
        Process writer = new ProcessBuilder("sh", "-c", "printf 'one\\ntwo\\n' > " + pipe).start();
        var outcome = Trial.of(() -> new FileReader(Path.of("pipe"))).in(home).runOnce();

        assertThat(outcome.sent("outbox")).containsExactly("one", "two");
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void readerThatWaitsForAPipeCanBeShutDown() throws Exception {
        Path pipe = pipe();
        var outcome = Trial.of(() -> new FileReader(Path.of("pipe"))).in(home).shutDownAfter(Duration.ofMillis(50))
                .runOnce();
        new ProcessBuilder("sh", "-c", "true > " + pipe).start().waitFor();

        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    private Path pipe() throws Exception {
        Path pipe = home.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        return pipe;
    }

    @Test
    void promptedReaderSendsAsManyLinesAsAreAskedFor() throws IOException {
        text("a\nb\nc\nd\n");
        var lines = new PromptedFileReader.Settings(TEXT);

        var some = Trial.of(() -> new PromptedFileReader(lines)).in(home).put("inbox", 2, 0, 1).run();
        assertThat(some.sent("outbox")).containsExactly("a", "b", "c");

        var all = Trial.of(() -> new PromptedFileReader(lines)).in(home).put("inbox", 9, HOUR).run();
        assertThat(all.sent("outbox")).containsExactly("a", "b", "c", "d");
        assertThat(all.times("signal")).containsExactly(Duration.ZERO);
    }

    @Test
    void promptedReaderSendsAsManyBytesAsAreAskedFor() throws IOException {
        text("abcdefg");
        var bytes = new PromptedFileReader.Settings(TEXT, PromptedFileReader.Unit.BYTES, StandardCharsets.UTF_8);
        var outcome = Trial.of(() -> new PromptedFileReader(bytes)).in(home).put("inbox", 2, 0, 9, 1).run();

        assertThat(outcome.sent("outbox")).containsExactly(Bytes.of("ab"), Bytes.of("cdefg"));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void promptedReaderFailsAtANumberThatCannotBe() throws IOException {
        text("a");

        assertThat(Trial.of(() -> new PromptedFileReader(new PromptedFileReader.Settings(TEXT))).in(home)
                .put("inbox", -1).run().failure()).startsWith("0 to 67108864 can be asked for, not -1");
    }

    @Test
    void writerWritesTextAsLinesAndBytesAsTheyAre() throws IOException {
        var outcome = Trial.of(() -> new FileWriter(OUT)).in(home).put("inbox", "grün", 1, Bytes.of("x"), Bytes.of("y"))
                .run();

        assertThat(content(OUT)).isEqualTo("grün\n1\nxy");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void writerMakesAnEmptyFileOfNothing() {
        Trial.of(() -> new FileWriter(OUT)).in(home).put("inbox").run();

        assertThat(home.resolve(OUT)).isEmptyFile();
    }

    @Test
    void writerReplacesOrAppends() throws IOException {
        Files.writeString(home.resolve(OUT), "before\nand more\n");
        Trial.of(() -> new FileWriter(writing(FileWriter.Existing.APPEND, 0, 1))).in(home).put("inbox", "a").runOnce();
        assertThat(content(OUT)).isEqualTo("before\nand more\na\n");

        Trial.of(() -> new FileWriter(OUT)).in(home).put("inbox", "b").run();
        assertThat(content(OUT)).isEqualTo("b\n");
    }

    private static FileWriter.Settings writing(FileWriter.Existing existing, long rotateAt, int keep) {
        return new FileWriter.Settings(OUT, existing, "\n", StandardCharsets.UTF_8, rotateAt, keep);
    }

    @Test
    void writerBeginsANewFileWhereTheOldOneIsFull() throws IOException {
        Trial.of(() -> new FileWriter(writing(FileWriter.Existing.REPLACE, 4, 2))).in(home)
                .put("inbox", "a", "b", "c", "longer", "d", "e", "f").runOnce();

        assertThat(content(Path.of("out.txt"))).isEqualTo("f\n");
        assertThat(content(Path.of("out.txt.1"))).isEqualTo("d\ne\n");
        assertThat(content(Path.of("out.txt.2"))).isEqualTo("longer\n");
        assertThat(home.resolve("out.txt.3")).doesNotExist();
    }

    @Test
    void writerCountsWhatAnAppendedFileHeldAlready() throws IOException {
        Files.writeString(home.resolve(OUT), "old\n");
        Trial.of(() -> new FileWriter(writing(FileWriter.Existing.APPEND, 4, 1))).in(home).put("inbox", "a").runOnce();

        assertThat(content(Path.of("out.txt"))).isEqualTo("a\n");
        assertThat(content(Path.of("out.txt.1"))).isEqualTo("old\n");
    }

    @Test
    void whatWasWrittenIsInTheFileWhenItIsShutDown() throws IOException {
        var outcome = Trial.of(() -> new FileWriter(OUT)).in(home).put("inbox", "a").shutDownAfter(HOUR).run();

        assertThat(content(OUT)).isEqualTo("a\n");
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(Trial.of(() -> new FileWriter(Path.of("no/out.txt"))).in(home).put("inbox", "a").run().failure())
                .isEqualTo("the file " + home.resolve("no/out.txt") + " can't be there: there is no folder "
                        + home.resolve("no"));
    }

    @Test
    void aFullDiskIsToldWithTheFile() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        var outcome = Trial.of(() -> new FileWriter(full)).put("inbox", "a").runOnce();

        assertThat(outcome.failure()).startsWith("the file /dev/full can't be used: the disk is full");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void writerFailsAtLettersThatItsCharacterSetDoesNotHave() throws IOException {
        var ascii = new FileWriter.Settings(OUT, FileWriter.Existing.REPLACE, "\n", Charset.forName("US-ASCII"), 0, 1);
        var outcome = Trial.of(() -> new FileWriter(ascii)).in(home).put("inbox", "a", "ü").run();

        assertThat(outcome.failure()).startsWith("the text 'ü' has letters that US-ASCII does not have");
        assertThat(content(OUT)).isEqualTo("a\n");
    }

    @Test
    void writerRefusesSizesBelowZero() {
        assertThatThrownBy(() -> writing(FileWriter.Existing.REPLACE, -1, 1))
                .hasMessage("'rotateAt' must not be below zero, not -1");
        assertThatThrownBy(() -> writing(FileWriter.Existing.REPLACE, 0, 0))
                .hasMessage("1 to 1000 full files can be kept, not 0");
    }

    // ---- FileMover ----

    private Outcome moved(Object... names) {
        return Trial.of(() -> new FileMover(new FileMover.Settings(Path.of("done")))).in(home).put("inbox", names)
                .runOnce();
    }

    @Test
    void aFileIsMovedAndNothingIsOverwritten() throws IOException {
        Files.createDirectory(home.resolve("done"));
        Files.writeString(home.resolve("a.txt"), "new");
        Files.writeString(home.resolve("done/a.txt"), "old");
        Outcome outcome = moved("missing.txt", "a.txt");
        assertThat(outcome.sent("outbox")).containsExactly("done/a-2.txt");
        assertThat(outcome.sent("errors")).containsExactly("there is no file 'missing.txt'");
        assertThat(home.resolve("done/a.txt")).hasContent("old");
        assertThat(home.resolve("done/a-2.txt")).hasContent("new");
        assertThat(home.resolve("a.txt")).doesNotExist();
    }

    @Test
    void withoutTheFolderTheMoverFailsAndSaysSo() {
        assertThat(moved("a.txt").failure()).contains("there is no folder", "done");
    }

    private Outcome moved(FileMover.Settings settings, Object... names) {
        return Trial.of(() -> new FileMover(settings)).in(home).put("inbox", names).runOnce();
    }

    @Test
    void aFolderIsMadeAndANameThatIsUsedElsewhereGetsANumber() throws IOException {
        Files.createDirectories(home.resolve("results/a.txt"));
        Files.createDirectories(home.resolve("old"));
        Files.writeString(home.resolve("old/a-2.txt"), "");
        Files.writeString(home.resolve("a.txt"), "new");
        var settings = new FileMover.Settings(Path.of("fresh/done"), true,
                List.of(Path.of("results"), Path.of("old"), Path.of("nowhere")));
        assertThat(moved(settings, "a.txt").sent("outbox")).containsExactly("fresh/done/a-3.txt");
        assertThat(home.resolve("fresh/done/a-3.txt")).hasContent("new");
    }
}
