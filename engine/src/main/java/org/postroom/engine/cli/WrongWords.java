package org.postroom.engine.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.postroom.engine.flow.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what is wrong with the words of a command line: a sentence, and where more stands. Not the whole usage, in which
/// the sentence would drown.
final class WrongWords implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(wrong instanceof UnmatchedArgumentException unmatched
                ? sentence(line, unmatched)
                : wrong.getMessage());
        err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return Postroom.WRONG_USAGE;
    }

    private static String sentence(CommandLine line, UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            int value = word.indexOf('=');
            String option = value < 0 ? word : word.substring(0, value);
            return "There is no option '" + option + "'" + Spelling.question(option, options(line));
        }
        Collection<String> commands = line.getSubcommands().keySet();
        return commands.isEmpty()
                ? "'" + word + "' is a word too many"
                : "There is no command '" + word + "'" + Spelling.question(word, commands) + "; there is: "
                        + String.join(", ", commands);
    }

    private static List<String> options(CommandLine line) {
        return List.copyOf(line.getCommandSpec().optionsMap().keySet());
    }
}
