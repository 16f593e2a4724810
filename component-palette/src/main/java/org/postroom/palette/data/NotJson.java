package org.postroom.palette.data;

/// A text that is no JSON, or a message that JSON has nothing for.
final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param reason where and why, for a person
    NotJson(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
