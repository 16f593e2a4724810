package org.postroom.palette.data;

/// Lines of CSV until they make whole rows: within quotes a row goes on over the end of a line. Confined to one
/// component.
final class OpenRow {
    static final int LONGEST = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private final char separator;
    private boolean inQuotes;

    OpenRow(char separator) {
        this.separator = separator;
    }

    /// Takes the next line in.
    ///
    /// @return whether no quote is open at its end
    boolean add(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(line);
        boolean fieldBegins = !inQuotes;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            boolean quote = letter == '"' && (inQuotes || fieldBegins);
            inQuotes ^= quote;
            fieldBegins = !inQuotes && (quote || letter == separator || letter == '\n' || letter == '\r');
        }
        return !inQuotes;
    }

    boolean isTooLong() {
        return text.length() > LONGEST;
    }

    boolean isOpen() {
        return inQuotes;
    }

    /// What has come; from here on it is a new row.
    String take() {
        String all = text.toString();
        text.setLength(0);
        inQuotes = false;
        return all;
    }
}
