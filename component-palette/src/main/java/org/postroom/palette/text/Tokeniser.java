package org.postroom.palette.text;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Makes a list of the words of each text. Words stand apart by white space; in quotes, single or double ones, a word may
/// have white space in it, and a backslash takes the next character as it is. Kamaelia: lines_to_tokenlists.
///
/// A text whose quotes or brackets are wrong leaves by `errors` as a sentence.
@ComponentInfo(group = "Text", summary = "Makes a list of the words of each text; in quotes a word may have"
        + " spaces.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        A text whose quotes or brackets are wrong leaves by 'errors' as a sentence. Fails at a message that isn't \
        text.""", kamaelia = "Kamaelia.Util.Tokenisation.Simple.lines_to_tokenlists")
public final class Tokeniser extends Component {

    /// What square brackets mean.
    public enum Brackets {
        /// Letters like all others.
        LETTERS,
        /// A list within the list.
        LISTS
    }

    public record Settings(
            @Help("what [ and ] mean: letters like all others, or lists within the list") Brackets brackets) {
        public Settings() {
            this(Brackets.LETTERS);
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "texts, such as lines");
    @SuppressWarnings("rawtypes")
    private final Outbox<List> outbox = outbox(List.class, "the words of each text, in one list");
    private final Outbox<String> errors = outbox("errors", String.class, "what is wrong with a text");
    private final Brackets brackets;

    public Tokeniser(Settings settings) {
        brackets = settings.brackets();
    }

    @Override
    protected void main() throws InterruptedException {
        for (String text : inbox) {
            Tokens tokens = new Tokens(text, brackets == Brackets.LISTS);
            if (tokens.wrong().isPresent()) {
                errors.send(tokens.wrong().get() + "; the text is '" + Words.brief(text) + "'");
            } else {
                outbox.send(tokens.list());
            }
        }
    }
}
