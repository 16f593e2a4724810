package org.postroom.palette.mail;

import java.util.Map;

/// What becomes of a [Mail], as SMTP says it.
///
/// @param id      the mail's
/// @param code    200 to 299 it is accepted, 400 to 499 try again later, 500 to 599 never
/// @param text    for a person, with the status before it as RFC 3463 has it; one line, what breaks it becomes a space
/// @param refused the recipients that were refused, each with what was said
public record MailAnswer(String id, int code, String text, Map<String, String> refused) {
    private static final int LONGEST = 450;

    public MailAnswer {
        if (!(code >= 200 && code <= 299 || code >= 400 && code <= 599)) {
            throw new IllegalArgumentException(
                    "an answer to a mail has a code of 200 to 299 or 400 to 599, not " + code);
        }
        String line = text.replaceAll("[^\\x20-\\x7e]+", " ").strip();
        text = line.isEmpty() ? "Ok" : line.substring(0, Math.min(line.length(), LONGEST));
        refused = Map.copyOf(refused);
    }

    /// An answer to all recipients alike.
    public MailAnswer(String id, int code, String text) {
        this(id, code, text, Map.of());
    }

    /// Whether whoever brought the mail needn't keep it.
    public boolean accepted() {
        return code < 300;
    }
}
