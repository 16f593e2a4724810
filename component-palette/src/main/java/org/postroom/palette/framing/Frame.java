package org.postroom.palette.framing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.engine.component.Bytes;

/// A tag and a content: on its way `tag length`, a line feed, the content.
record Frame(String tag, Bytes content) {
    private static final Pattern TAG = Pattern.compile("\\S{1,100}");
    private static final Pattern HEAD = Pattern.compile("(\\S{1,100}) (\\d{1,9})");
    /// No head is longer, whatever its letters: a tag of 100, a space, nine digits.
    static final int LONGEST_HEAD = 4 * 100 + 10;

    static boolean isTag(String tag) {
        return TAG.matcher(tag).matches();
    }

    /// What stands before a content.
    record Head(String tag, int length) {
        /// @throws IllegalArgumentException with a sentence where it is no head
        static Head of(byte[] line, int longest) {
            Matcher found = HEAD.matcher(new String(line, StandardCharsets.UTF_8));
            if (!found.matches()) {
                throw new IllegalArgumentException("no frame begins like this: " + Bytes.of(line));
            }
            int length = Integer.parseInt(found.group(2));
            if (length > longest) {
                throw new IllegalArgumentException("the frame '" + found.group(1) + "' has " + length
                        + " bytes, but the longest here has " + longest);
            }
            return new Head(found.group(1), length);
        }
    }

    Bytes bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((tag + " " + content.length() + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content.toArray());
        return Bytes.of(all.toByteArray());
    }

    List<Object> message() {
        return List.of(tag, content);
    }
}
