package org.postroom.engine.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.json.JsonText;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreeReader;

/// A message as a file keeps it: a text is its characters, bytes are themselves, and all else is JSON.
final class MessageBytes {
    private final Kind kind;
    private final byte[] content;

    /// @param content whoever gives it away doesn't change it any more
    MessageBytes(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /// What stored bytes stand for, with the code for it in files.
    enum Kind {
        TEXT(0), JSON(1), BYTES(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        static Kind of(int code) throws IOException {
            return switch (code) {
                case 0 -> TEXT;
                case 1 -> JSON;
                case 2 -> BYTES;
                default -> throw new IOException("the recording has a message of kind " + code
                        + ", which we don't know");
            };
        }

        int code() {
            return code;
        }
    }

    static MessageBytes of(Object message) {
        return switch (message) {
            case CharSequence text -> new MessageBytes(Kind.TEXT, text.toString().getBytes(StandardCharsets.UTF_8));
            case Bytes bytes -> new MessageBytes(Kind.BYTES, bytes.toArray());
            case Integer number -> json(number.toString());
            case Long number -> json(number.toString());
            default -> json(line(message));
        };
    }

    /// One whose own code throws is told by its type: a recording must not end with it.
    private static String line(Object message) {
        try {
            return JsonText.line(message);
        } catch (RuntimeException e) {
            return JsonText.line(message.getClass().getSimpleName() + ", which can't be told: " + e);
        }
    }

    private static MessageBytes json(String text) {
        return new MessageBytes(Kind.JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    Kind kind() {
        return kind;
    }

    /// The bytes themselves, only to be read.
    byte[] content() {
        return content;
    }

    /// What is looked at when a text is sought.
    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /// The message, as far as JSON tells: a record has become a map.
    ///
    /// @throws IOException where it is no JSON
    Object message() throws IOException {
        return switch (kind) {
            case TEXT -> text();
            case BYTES -> Bytes.of(content);
            case JSON -> {
                try {
                    yield TreeReader.read(text());
                } catch (MalformedTreeException e) {
                    throw new IOException("a message of the recording is no JSON: " + e.getMessage(), e);
                }
            }
        };
    }
}
