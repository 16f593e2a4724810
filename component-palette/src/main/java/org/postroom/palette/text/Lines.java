package org.postroom.palette.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes lines from text that comes in pieces. A line ends with `\n`, `\r\n` or `\r`. Confined to one component.
public final class Lines {
    private final StringBuilder begun = new StringBuilder();
    private boolean afterReturn;

    public Lines() {}

    /// Takes the next piece in.
    ///
    /// @return the lines that it completes, without their ends
    public List<String> add(CharSequence piece) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            if (letter == '\n' && afterReturn) {
                from = i + 1;
            } else if (letter == '\n' || letter == '\r') {
                lines.add(begun.append(piece, from, i).toString());
                begun.setLength(0);
                from = i + 1;
            }
            afterReturn = letter == '\r';
        }
        begun.append(piece, from, piece.length());
        return lines;
    }

    /// What has come since the last line's end; asked for when nothing more comes.
    ///
    /// @return a line that has no end, or nothing
    public Optional<String> rest() {
        return begun.isEmpty() ? Optional.empty() : Optional.of(begun.toString());
    }
}
