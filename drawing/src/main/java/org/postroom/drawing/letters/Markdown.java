package org.postroom.drawing.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A note's text in lines: headings, lists, **bold**; what else Markdown knows is read as plain text, and of links their
/// words. Confined to one call.
public final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,500}?)(?<=\\S)\\1");
    private static final Pattern MARKS = Pattern.compile("(?<![\\w*])[*_](?=\\S)([^*_]+)(?<=\\S)[*_](?!\\w)|`([^`]*)`");
    private static final Pattern WORD_OR_BLANK = Pattern.compile("\\s+|\\S+");
    private static final double INDENT = 14;
    /// Nobody reads a note longer than this, and a hostile file must not keep us busy with one.
    private static final int MOST = 20_000;

    private final double width;
    private final double size;
    private final List<Line> lines = new ArrayList<>();
    private double top;

    private Markdown(double width, double size) {
        this.width = width;
        this.size = size;
    }

    /// A piece of a line in one weight.
    ///
    /// @param text    the words
    /// @param letters their weight
    /// @param x       where they begin, from the text's left edge
    public record Span(String text, Letters letters, double x) {}

    /// A line.
    ///
    /// @param spans    from left to right
    /// @param size     of its letters
    /// @param baseline from the text's upper edge
    /// @param bottom   of the line, from the text's upper edge
    public record Line(List<Span> spans, double size, double baseline, double bottom) {
        /// Copies what it is given.
        public Line {
            spans = List.copyOf(spans);
        }
    }

    /// Breaks a text into lines.
    ///
    /// @param text  in Markdown
    /// @param width that a line may have
    /// @param size  of usual letters
    public static List<Line> lines(String text, double width, double size) {
        Markdown all = new Markdown(width, size);
        StringBuilder paragraph = new StringBuilder();
        String read = text.length() <= MOST ? text : text.substring(0, MOST);
        for (String line : (read + "\n").split("\r?\n", -1)) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (heading.matches() || item.matches() || line.isBlank()) {
                all.paragraph(paragraph);
            }
            if (heading.matches()) {
                all.heading(heading.group(1).length(), heading.group(2));
            } else if (item.matches()) {
                all.item(item.group(2), item.group(3));
            } else {
                paragraph.append(line.strip()).append(' ');
            }
        }
        all.paragraph(paragraph);
        return List.copyOf(all.lines);
    }

    private void paragraph(StringBuilder text) {
        if (!text.toString().isBlank()) {
            gap(0.5);
            fill(text.toString(), 0, size, Letters.REGULAR);
        }
        text.setLength(0);
    }

    private void heading(int level, String text) {
        gap(0.6);
        fill(text, 0, size + Math.max(0, 6 - 2.0 * level), Letters.BOLD);
    }

    private void item(String mark, String text) {
        gap(0.2);
        int first = lines.size();
        fill(text, INDENT + (mark.length() > 2 ? 6 : 0), size, Letters.REGULAR);
        Line line = lines.get(first);
        List<Span> spans = new ArrayList<>(line.spans());
        spans.addFirst(new Span(mark.length() > 1 ? mark : "•", Letters.REGULAR, 1));
        lines.set(first, new Line(spans, line.size(), line.baseline(), line.bottom()));
    }

    private void gap(double lines) {
        top += this.lines.isEmpty() ? 0 : lines * size;
    }

    /// A word, or what stands beside one in another weight.
    ///
    /// @param apart whether a blank stands before it
    private record Word(String text, Letters letters, boolean apart) {
        double width(double size) {
            return letters.width(text, size);
        }
    }

    /// Puts words into lines, each word in its weight.
    private void fill(String text, double indent, double size, Letters usual) {
        List<Span> line = new ArrayList<>();
        double x = indent;
        List<Word> words = words(text, usual);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            double blank = line.isEmpty() || !word.apart() ? 0 : blank(line, word, size);
            if (!line.isEmpty() && word.apart() && x + blank + widthTogether(words, i, size) > width) {
                end(line, size);
                x = indent;
                blank = 0;
            }
            for (String piece : pieces(word, indent, size)) {
                if (!line.isEmpty() && x + blank + word.letters().width(piece, size) > width) {
                    end(line, size);
                    x = indent;
                    blank = 0;
                }
                add(line, piece, word.letters(), x + blank, blank > 0);
                x += blank + word.letters().width(piece, size);
                blank = 0;
            }
        }
        end(line, size);
    }

    /// As wide as it is drawn: within one weight as a part of the text, see [#add].
    private static double blank(List<Span> line, Word word, double size) {
        boolean same = line.getLast().letters() == word.letters();
        return (same ? word.letters() : Letters.REGULAR).width(" ", size);
    }

    /// How wide a word is with all that stands beside it: a line is not broken between the two.
    private static double widthTogether(List<Word> words, int first, double size) {
        double wide = words.get(first).width(size);
        for (int i = first + 1; i < words.size() && !words.get(i).apart(); i++) {
            wide += words.get(i).width(size);
        }
        return wide;
    }

    /// A word wider than the line is broken.
    private List<String> pieces(Word word, double indent, double size) {
        return word.letters().wrapped(word.text(), Math.max(size, width - indent), size);
    }

    private static void add(List<Span> line, String text, Letters letters, double x, boolean apart) {
        if (!line.isEmpty() && line.getLast().letters() == letters) {
            Span last = line.removeLast();
            line.add(new Span(last.text() + (apart ? " " : "") + text, letters, last.x()));
        } else {
            line.add(new Span(text, letters, x));
        }
    }

    private void end(List<Span> line, double size) {
        double height = Letters.REGULAR.lineHeight(size);
        double baseline = top + (height - size) / 2 + size * 0.8;
        top += height;
        lines.add(new Line(line, size, baseline, top));
        line.clear();
    }

    private static List<Word> words(String text, Letters usual) {
        String plain = LINK.matcher(text).replaceAll("$1");
        List<Word> words = new ArrayList<>();
        Matcher bold = BOLD.matcher(plain);
        int start = 0;
        boolean apart = true;
        while (bold.find()) {
            apart = add(words, plain.substring(start, bold.start()), usual, apart);
            apart = add(words, bold.group(2), Letters.BOLD, apart);
            start = bold.end();
        }
        add(words, plain.substring(start), usual, apart);
        return words;
    }

    /// Whether what comes next stands apart from it.
    private static boolean add(List<Word> words, String text, Letters letters, boolean apart) {
        String plain = MARKS.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1)));
        Matcher each = WORD_OR_BLANK.matcher(plain);
        boolean blank = apart;
        while (each.find()) {
            if (!each.group().isBlank()) {
                words.add(new Word(each.group(), letters, blank));
            }
            blank = each.group().isBlank();
        }
        return blank;
    }
}
