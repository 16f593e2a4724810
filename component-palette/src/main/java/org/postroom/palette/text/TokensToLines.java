package org.postroom.palette.text;

import java.util.List;
import java.util.stream.Collectors;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Makes a text of each list of words, so that [Tokeniser] reads the same list from it; lists within the list, which it
/// reads with 'lists', stand in square brackets. Kamaelia: tokenlists_to_lines.
@ComponentInfo(group = "Text", summary = "Makes a line of each list of words, which Tokeniser reads back.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        What is neither text nor a list is written as text. A word with line ends in it stands on several lines. Fails at \
        a message that isn't a list.""", kamaelia = "Kamaelia.Util.Tokenisation.Simple.tokenlists_to_lines")
public final class TokensToLines extends Component {
    private static final String SPECIAL = "\"'\\[]";

    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Inbox<List> inbox = inbox(List.class, "lists of words");
    private final Outbox<String> outbox = outbox(String.class, "a line for each list, without its end");

    public TokensToLines() {}

    @Override
    protected void main() throws InterruptedException {
        for (List<?> words : inbox) {
            outbox.send(line(words));
        }
    }

    private static String line(List<?> words) {
        return words.stream().map(TokensToLines::word).collect(Collectors.joining(" "));
    }

    private static String word(Object word) {
        if (word instanceof List<?> inner) {
            return "[" + line(inner) + "]";
        }
        String text = String.valueOf(word);
        boolean plain = !text.isEmpty()
                && text.chars().noneMatch(letter -> Character.isWhitespace(letter) || SPECIAL.indexOf(letter) >= 0);
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
