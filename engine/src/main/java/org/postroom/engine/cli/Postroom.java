package org.postroom.engine.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `postroom`, as far as it needs no screen.
@Command(name = "postroom", version = "Postroom 0.1.0", mixinStandardHelpOptions = true, description = {
    "Draw components, link their boxes, and watch the messages.",
    "Without a command, or with 'edit', the editor opens."})
public final class Postroom implements Runnable {
    static final int WELL = 0;
    static final int FLOW_FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int FILE_FAILED = 3;

    private static final Map<String, Supplier<Object>> COMMANDS = commandsByName();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command as a whole.
    public Postroom() {}

    /// Does what the words say, and ends the JVM with the exit status.
    ///
    /// @param words the command line
    public static void main(String... words) {
        System.exit(execute(words));
    }

    /// Does what the words say.
    ///
    /// @param words the command line
    /// @return the exit status
    public static int execute(String... words) {
        CommandLine line = new CommandLine(new Postroom());
        addCommands(line, words);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new WrongWords());
        line.setExecutionExceptionHandler(handler());
        return line.execute(words);
    }

    private static Map<String, Supplier<Object>> commandsByName() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("fmt", FormatCommand::new);
        commands.put("palette", PaletteCommand::new);
        commands.put("recording", RecordingCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    /// The one that the first word names, or all: to look into each costs more than a small flow does.
    private static void addCommands(CommandLine line, String... words) {
        String first = words.length > 0 ? words[0] : "";
        Supplier<Object> named = COMMANDS.get(first);
        if (named != null) {
            line.addSubcommand(first, named.get());
            return;
        }
        COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        ServiceLoader.load(AddedCommand.class, Postroom.class.getClassLoader()).forEach(line::addSubcommand);
        line.addSubcommand(new CommandLine.HelpCommand());
    }

    /// A file's trouble is told in a sentence; anything else is a bug of ours, and shows its stack.
    private static IExecutionExceptionHandler handler() {
        return (thrown, line, _) -> {
            if (thrown instanceof Unreadable unreadable) {
                unreadable.problems().forEach(line.getErr()::println);
                return FILE_FAILED;
            }
            throw thrown;
        };
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? One of: " + String.join(", ", commands()));
    }

    private List<String> commands() {
        List<String> commands = new ArrayList<>(spec.subcommands().keySet());
        commands.remove("help");
        commands.add("edit");
        return commands;
    }
}
