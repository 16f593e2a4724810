package org.postroom.palette.expression;

import java.util.Optional;
import java.util.Set;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlInfo;

/// What the library complains of, in words for a person.
final class Complaint {
    private static final Set<String> WANT_MORE = Set.of("+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&",
            "||", "!", "?", ":", ".", "=~", "!~", "and", "or", "not");

    private Complaint() {}

    /// Why a text is no expression.
    static String about(JexlException e, String text) {
        JexlInfo info = e.getInfo();
        int at = Layout.index(text, info.getLine(), info.getColumn());
        String found = Optional.ofNullable(e.getDetail()).orElse("").strip();
        if (e instanceof JexlException.Feature) {
            return Layout.place(text, at)
                    + "an expression only works something out: it has no variables, no assignments and makes nothing";
        }
        return Layout.place(text, at) + expectation(text, at, found);
    }

    private static String expectation(String text, int at, String found) {
        boolean last = text.substring(Math.min(text.length(), at + found.length())).isBlank();
        if (WANT_MORE.contains(found)) {
            return "expected a value after '" + found + "'" + (last ? ", but the expression ends here" : "");
        }
        if (at > 0 && Language.reads(text.substring(0, at))) {
            return "expected an operator such as '+', '==' or '&&', or the end, found '" + found + "'";
        }
        if (found.equals("{")) {
            return "expected a map such as {'a': 1, 'b': 2}";
        }
        return last
                ? "expected more after '" + found + "', but the expression ends here"
                : "expected a value, an operator or a bracket, found something else at or after '" + found + "'";
    }

    /// Where an expression failed when it was worked out.
    static String place(JexlException e, String text) {
        JexlInfo info = e.getInfo();
        return info == null || info.getColumn() < 1
                ? ""
                : Layout.place(text, info, Optional.ofNullable(e.getDetail()).orElse(""));
    }

    /// Why an expression failed when it was worked out.
    static String reason(JexlException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return "something is nested too deeply";
            }
            if (!(cause instanceof JexlException) && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return Optional.ofNullable(e.getDetail()).map(detail -> "'" + detail + "' has no value").orElse("no value");
    }
}
