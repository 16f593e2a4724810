package org.postroom.palette.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Makes a message of each row of CSV (RFC 4180): a map by the names in the first row, or a list. Values are texts; a
/// value in quotes may hold separators and line ends, so that a row takes several lines. Without an ancestor in Kamaelia.
///
/// A row that has more or fewer values than the first one, or whose quotes are wrong, leaves by `errors` as a sentence.
/// Fails where the first row has a name twice.
@ComponentInfo(group = "Changing", summary = "Makes a map or a list of each row of CSV: values that are separated by"
        + " commas.", atEnd = """
        When nothing more comes, it works through what waits in 'inbox' and ends; a row whose quote was never closed \
        leaves by 'errors'. Told to shut down, it ends at once and forgets what waits.""", badInput = """
        A row that has more or fewer values than the first one, or whose quotes are wrong, leaves by 'errors' as a \
        sentence. Fails at a message that isn't text, and where two columns have the same name.""")
public final class CSVDecoder extends Component {

    /// What the first row is.
    public enum Header {
        /// The names of the columns: each further row becomes a map.
        NAMES,
        /// A row like the others: each becomes a list.
        NONE
    }

    public record Settings(
            @Help("what the first row is: names, so that the others become maps; or none, so that all become"
                    + " lists") Header header,
            @Help("what stands between two values: one character") String separator) {
        public Settings {
            if (separator.length() != 1 || "\"\r\n".contains(separator)) {
                throw new IllegalArgumentException("the separator must be one character, and neither a quote nor a line"
                        + " end, not '" + Words.brief(separator) + "'");
            }
        }

        public Settings() {
            this(Header.NAMES, ",");
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "lines, with or without their ends");
    private final Outbox<Object> outbox = outbox(Object.class, "for each row a map by the columns' names, or a list");
    private final Outbox<String> errors = outbox("errors", String.class, "what is wrong with a row");
    private final Settings settings;
    private final OpenRow open;
    private List<String> names = List.of();
    private long rows;

    public CSVDecoder(Settings settings) {
        this.settings = settings;
        open = new OpenRow(settings.separator().charAt(0));
    }

    @Override
    protected void main() throws InterruptedException {
        for (String line : inbox) {
            if (open.add(rows == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line) || open.isTooLong()) {
                read();
            }
        }
        if (open.isOpen()) {
            read();
        }
    }

    private void read() throws InterruptedException {
        boolean unclosed = open.isOpen();
        String text = open.take();
        if (unclosed) {
            rows++;
            errors.send("row " + rows + ": a quote is never closed; it begins '" + Words.brief(text) + "'");
            return;
        }
        try {
            for (CsvRecord row : CsvReader.builder().fieldSeparator(settings.separator().charAt(0))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                rows++;
                send(row.getFields());
            }
        } catch (CsvParseException _) {
            rows++;
            errors.send("row " + rows + ": after a closing quote only a separator or the row's end may follow: '"
                    + Words.brief(text) + "'");
        }
    }

    private void send(List<String> values) throws InterruptedException {
        if (names.isEmpty()) {
            names = List.copyOf(values);
            if (settings.header() == Header.NAMES) {
                checkNames();
                return;
            }
        }
        if (values.size() != names.size()) {
            errors.send("row " + rows + " has " + values.size() + " values, but the first one has " + names.size()
                    + ": " + Words.brief(values));
        } else {
            outbox.send(settings.header() == Header.NAMES ? named(values) : List.copyOf(values));
        }
    }

    private void checkNames() {
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("each column needs a name of its own, but the first row is "
                    + Words.brief(names) + "; the setting 'header' can be 'none'");
        }
    }

    private Map<String, Object> named(List<String> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            map.put(names.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(map);
    }
}
