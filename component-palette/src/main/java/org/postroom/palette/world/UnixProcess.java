package org.postroom.palette.world;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;

/// Runs a program of the operating system, in the flow's folder: what comes to `inbox` goes to its standard input, what
/// it writes leaves by `outbox` and `error`. Its exit status is the result that `signal` tells. Kamaelia: UnixProcess,
/// UnixProcess2.
///
/// Three components see to the three streams, a fourth one awaits the program's end, so that each stream can wait
/// without the others: who is slow behind `outbox` makes the program wait, and a program that doesn't read makes those
/// wait who send to `inbox`. What is still sent to a program that has ended, or reads no more, goes nowhere.
///
/// Told that nothing more will come it closes the program's input and goes on until the program has ended and all that
/// it wrote is sent. Told to shut down it ends the program with those that this has started, after half a second by
/// force; on Linux also those that they start while they are being ended, known by the variable POSTROOM_PROCESS in their
/// environment. Fails where the program can't be started.
@ComponentInfo(group = "World", summary = "Runs a program: messages go to its standard input, what it writes leaves by"
        + " 'outbox' and 'error', its exit status by 'signal'.", atEnd = """
        Ends with the program, when all that it wrote is sent. When nothing more comes, it closes the program's \
        standard input and waits for that. Told to shut down, it ends the program and those that this has started, by \
        force if they take longer than half a second.""", badInput = """
        Text with letters that its character set doesn't have makes the part fail that feeds the program, which gets \
        no more then. Messages for a program that has ended, or reads no more, go nowhere. Fails where the program \
        can't be started.""", kamaelia = "Kamaelia.File.UnixProcess")
public final class UnixProcess extends Chassis {
    private static final long GRACE_MILLIS = 500;
    private static final String STDIN = "stdin";
    private static final String EXIT = "exit";

    /// What makes a message of what the program writes.
    public enum Unit {
        /// A line of text, without its end.
        LINES,
        /// Bytes, as many at a time as there are.
        BYTES
    }

    public record Settings(@Help("the program and its arguments, 1 word or more, each as it is; with 'shell' a line for"
            + " the shell and what it finds in $1, $2 and so on") List<String> command,
            @Help("what makes a message of what it writes: a line, or bytes") Unit unit,
            @Help("whether the command is for the shell") boolean shell,
            @Help("how its text is encoded") Charset charset) {
        public Settings {
            command = List.copyOf(command);
            if (command.isEmpty() || command.getFirst().isBlank()) {
                throw new IllegalArgumentException("the command must name a program, such as [\"sort\", \"-r\"]");
            }
            if (command.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
                throw new IllegalArgumentException("the command must not have a character of code 0");
            }
        }

        public Settings(List<String> command) {
            this(command, Unit.LINES, false, StandardCharsets.UTF_8);
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Settings settings;

    public UnixProcess(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "for its standard input: bytes as they are, anything else as a line");
        outbox(Object.class, "what it writes to its standard output");
        outbox("error", Object.class, "what it writes to its standard error");
    }

    public UnixProcess(String... command) {
        this(new Settings(List.of(command)));
    }

    @Override
    protected void main() throws Exception {
        FamilyMark mark = new FamilyMark(this);
        Process process = start(mark);
        try {
            startAround(process);
            signal().send(awaitEnd(process));
        } finally {
            end(process, mark);
        }
    }

    /// Not outside, where a started program could be left behind.
    private Process start(FamilyMark mark) throws IOException {
        Path folder = workplace().folder().home();
        try {
            ProcessBuilder builder = new ProcessBuilder(words()).directory(folder.toFile());
            mark.putOn(builder);
            return builder.start();
        } catch (IOException e) {
            throw new IOException("the program '" + settings.command().getFirst() + "' can't be started in " + folder
                    + ": " + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
        }
    }

    private List<String> words() {
        if (!settings.shell()) {
            return settings.command();
        }
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", settings.command().getFirst(), "sh"));
        words.addAll(settings.command().subList(1, settings.command().size()));
        return words;
    }

    private void startAround(Process process) {
        child(STDIN, new ProgramFeeder(process.getOutputStream(), settings.charset()));
        child("stdout", new ProgramReader(process.getInputStream(), settings));
        child("stderr", new ProgramReader(process.getErrorStream(), settings));
        child(EXIT, new ProgramWaiter(process));
        children().passIn("inbox", new BoxName(STDIN, "inbox"));
        children().passOut(new BoxName("stdout", "outbox"), "outbox");
        children().passOut(new BoxName("stderr", "outbox"), "error");
        children().names().forEach(children()::start);
    }

    private void child(String name, Component component) {
        children().adopt(Child.of(name, component));
    }

    private Ending awaitEnd(Process process) throws InterruptedException {
        while (children().running() > 0) {
            if (awaitAny(control, ended).orElse(ended) == control) {
                switch (control.receive()) {
                    case Shutdown shutdown -> {
                        return shutdown;
                    }
                    case ProducerFinished finished -> children().tell(STDIN, finished);
                    default -> {
                        // not a word about ending
                    }
                }
            } else if (ended.receive().name().equals(EXIT)) {
                children().tell(STDIN, new Shutdown());
            }
        }
        return new ProducerFinished((Object) process.exitValue());
    }

    /// Ends what still runs, by force where it must be.
    private void end(Process process, FamilyMark mark) throws Exception {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> family = withThoseTheyStarted(Stream.of(process.toHandle()));
        family.forEach(ProcessHandle::destroy);
        try {
            outside(() -> process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS));
            outside(mark::endAll);
        } finally {
            withThoseTheyStarted(family.stream()).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /// Whoever starts others comes before them, so that it can't start more of them in place of those that end.
    private static List<ProcessHandle> withThoseTheyStarted(Stream<ProcessHandle> starters) {
        return starters.flatMap(each -> Stream.concat(Stream.of(each), each.descendants())).toList();
    }
}
