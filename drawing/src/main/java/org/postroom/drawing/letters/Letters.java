package org.postroom.drawing.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// One weight of the font that everything is drawn with. Measures without a screen; a value that threads may share.
public final class Letters {
    /// For most texts.
    public static final Letters REGULAR = new Letters("Inter-Regular.ttf", 400);
    /// For titles.
    public static final Letters BOLD = new Letters("Inter-SemiBold.ttf", 600);

    /// What the font is called.
    public static final String FAMILY = "Inter";

    private static final String MORE = "…";

    private final String file;
    private final int weight;
    private final double unitsPerEm;
    private final double ascent;
    private final double descent;
    private final short[] advances;

    private Letters(String file, int weight) {
        this.file = file;
        this.weight = weight;
        FontTables tables = new FontTables(font());
        unitsPerEm = tables.unitsPerEm();
        ascent = tables.ascent() / unitsPerEm;
        descent = tables.descent() / unitsPerEm;
        // A letter that another font must supply is most likely a wide one.
        advances = tables.advances((short) unitsPerEm);
    }

    /// The font itself, a TrueType file, for whoever draws with it.
    public byte[] font() {
        try (InputStream in = Letters.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing beside " + Letters.class);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How heavy it is, as CSS counts.
    public int weight() {
        return weight;
    }

    /// How wide a text in one line is.
    ///
    /// @param size of the letters, in pixels
    public double width(String text, double size) {
        long units = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            units += Character.isLowSurrogate(letter) ? 0 : advances[letter];
        }
        return units * size / unitsPerEm;
    }

    /// From the upper edge of a line to its base line.
    public double ascent(double size) {
        return ascent * size;
    }

    /// From one line to the next.
    public double lineHeight(double size) {
        return (ascent + descent) * size * 1.15;
    }

    /// The text where it fits; else its beginning and an ellipsis.
    public String elided(String text, double width, double size) {
        if (width(text, size) <= width) {
            return text;
        }
        double room = width - width(MORE, size);
        int end = fitting(text, 0, room, size);
        return text.substring(0, end).stripTrailing() + MORE;
    }

    /// The text in lines that fit; broken at blanks where that is possible.
    ///
    /// @return at least one line
    public List<String> wrapped(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = broken(word, width, size, lines);
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /// What is left of a word after as many lines as it fills.
    private String broken(String word, double width, double size, List<String> lines) {
        String rest = word;
        while (width(rest, size) > width) {
            int end = Math.max(Character.charCount(rest.codePointAt(0)), fitting(rest, 0, width, size));
            if (end >= rest.length()) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private int fitting(String text, int start, double width, double size) {
        double left = width * unitsPerEm / size;
        int end = start;
        while (end < text.length()) {
            int length = Character.charCount(text.codePointAt(end));
            left -= advances[text.charAt(end)];
            if (left < 0) {
                break;
            }
            end += length;
        }
        return end;
    }
}
