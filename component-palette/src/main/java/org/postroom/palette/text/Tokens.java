package org.postroom.palette.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The words of one text. Confined to one component.
final class Tokens {
    private static final int DEEPEST = 64;
    private static final char NONE = 0;

    private final Deque<List<Object>> open = new ArrayDeque<>();
    private final StringBuilder word = new StringBuilder();
    private final String text;
    private final boolean lists;
    private boolean begun;
    private char quote = NONE;
    private Optional<String> wrong = Optional.empty();

    Tokens(String text, boolean lists) {
        this.text = text;
        this.lists = lists;
        open.push(new ArrayList<>());
        for (int i = 0; i < text.length() && wrong.isEmpty(); i++) {
            i += read(i);
        }
        end();
    }

    /// What is wrong with the text, or nothing.
    Optional<String> wrong() {
        return wrong;
    }

    List<Object> list() {
        return Collections.unmodifiableList(open.getFirst());
    }

    /// How many more letters were taken.
    private int read(int at) {
        char letter = text.charAt(at);
        if (letter == '\\' && at + 1 < text.length()) {
            take(text.charAt(at + 1));
            return 1;
        }
        if (quote != NONE) {
            readQuoted(letter);
        } else if (letter == '"' || letter == '\'' && !begun) {
            quote = letter;
            begun = true;
        } else if (Character.isWhitespace(letter)) {
            endWord();
        } else if (lists && (letter == '[' || letter == ']')) {
            endWord();
            bracket(letter, at);
        } else {
            take(letter);
        }
        return 0;
    }

    private void readQuoted(char letter) {
        if (letter == quote) {
            quote = NONE;
        } else {
            take(letter);
        }
    }

    private void take(char letter) {
        word.append(letter);
        begun = true;
    }

    private void endWord() {
        if (begun) {
            open.getFirst().add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }

    private void bracket(char letter, int at) {
        if (letter == '[') {
            open.push(new ArrayList<>());
            if (open.size() > DEEPEST) {
                wrong = Optional.of("character " + (at + 1) + ": lists are nested at most " + DEEPEST + " deep");
            }
        } else if (open.size() == 1) {
            wrong = Optional.of("character " + (at + 1) + ": this ']' closes nothing");
        } else {
            List<Object> closed = Collections.unmodifiableList(open.pop());
            open.getFirst().add(closed);
        }
    }

    private void end() {
        endWord();
        if (wrong.isEmpty() && quote != NONE) {
            wrong = Optional.of("a quote is never closed: expected another " + quote);
        } else if (wrong.isEmpty() && open.size() > 1) {
            wrong = Optional.of("a '[' is never closed: expected ']'");
        }
    }
}
