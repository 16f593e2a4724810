package org.postroom.palette.display;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.stage.Mark;
import org.postroom.engine.stage.Marks;

/// The pages of a canvas, and which of them is seen. Confined to the canvas.
final class Pages {
    static final int MOST = 100;
    private static final int MOST_MARKS = 100_000;
    private static final int SPARE = 1_000;
    /// A picture counts as one mark for each so many points.
    private static final int POINTS_A_MARK = 320;

    private final List<Marks> pages = new ArrayList<>(List.of(Marks.none()));
    private int seen;
    private int atMost;

    /// What is drawn on the page that is seen.
    Marks seen() {
        return pages.get(seen);
    }

    /// Which one is seen; nothing while there is only one.
    String words() {
        return pages.size() == 1 ? "" : "page " + (seen + 1) + " of " + pages.size();
    }

    void draw(Mark mark) {
        pages.set(seen, seen().with(mark));
        atMost += weight(mark);
        if (atMost > MOST_MARKS) {
            forgetOldest();
        }
    }

    void clear() {
        pages.set(seen, Marks.none());
    }

    void clearAll() {
        pages.clear();
        turnTo(1);
        atMost = 0;
    }

    /// Shows a page; where there is none of this number, there is one now.
    void turnTo(int page) {
        while (pages.size() < page) {
            pages.add(Marks.none());
        }
        seen = page - 1;
    }

    private static int weight(Mark mark) {
        return mark instanceof Mark.Print(var picture, _, _, _, _)
                ? 1 + picture.width() * picture.height() / POINTS_A_MARK
                : 1;
    }

    private static int weight(Marks page) {
        return page.stream().mapToInt(Pages::weight).sum();
    }

    /// Of the fullest page those go that are below all others, but never the newest.
    private void forgetOldest() {
        int all = pages.stream().mapToInt(Pages::weight).sum();
        boolean less = true;
        while (all > MOST_MARKS - SPARE && less) {
            int fullest = fullest();
            Marks page = pages.get(fullest);
            int gone = 0;
            for (; all > MOST_MARKS - SPARE && gone < page.size() - 1; gone++) {
                all -= weight(page.get(gone));
            }
            pages.set(fullest, Marks.of(page.subList(gone, page.size())));
            less = gone > 0;
        }
        atMost = all;
    }

    private int fullest() {
        int fullest = 0;
        for (int page = 1; page < pages.size(); page++) {
            if (weight(pages.get(page)) > weight(pages.get(fullest))) {
                fullest = page;
            }
        }
        return fullest;
    }
}
