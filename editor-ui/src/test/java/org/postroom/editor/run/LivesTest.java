package org.postroom.editor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postroom.editor.run.Copies.Made;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Placed;

/// Which copies of a part lived, by who did.
final class LivesTest {
    private static final Map<String, Drawing> PARTS = Map.of("Guest", part("ears", "mouth"), "Post", part("clerk"));

    private static Drawing part(String... ids) {
        Drawing drawing = Drawing.empty();
        for (String id : ids) {
            drawing = drawing.with(id, Placed.of("Upcase"));
        }
        return drawing;
    }

    private static Lives lives(String... living) {
        return new Lives(List.of(living), new HashSet<>(List.of(living)), true);
    }

    private static Copies kept(String... paths) {
        return new Copies(Stream.of(paths).map(path -> new Made(path, "part:Guest", "told")).toList(), paths.length, 0);
    }

    private static List<Made> copies(Lives lives, Copies now) {
        return lives.copies("door", now, PARTS).first();
    }

    @Test
    void oneThatHasGoneIsThePartThatHasAllWhoBeganInside() {
        assertThat(copies(lives("door", "door/one", "door/one/ears", "door/one/mouth", "door/two", "door/two/other"),
                Copies.none())).containsExactly(new Made("door/one", "part:Guest", ""));
    }

    @Test
    void thoseThatAreKeptAreToldAsTheyAreAndInTheirOrderInWhateverOrderTheyBegan() {
        assertThat(copies(lives("door/two", "door/two/ears", "door/one", "door/one/ears", "door/gone",
                "door/gone/ears"), kept("door/one", "door/two", "door/later")))
                .containsExactly(new Made("door/one", "part:Guest", "told"), new Made("door/two", "part:Guest", "told"),
                        new Made("door/gone", "part:Guest", ""));
    }

    @Test
    void whoHasACopyInsideIsNoneThoughItLooksLikeAPart() {
        assertThat(copies(lives("door/line/clerk", "door/line/clerk/ears"), kept("door/line/clerk")))
                .extracting(Made::path).containsExactly("door/line/clerk");
    }

    @Test
    void oneThatHasEndedIsToldOnlyWhereItIsKept() {
        Lives ended = new Lives(List.of(), new HashSet<>(List.of("door/one", "door/one/ears", "door/two")), true);
        assertThat(copies(ended, kept("door/one"))).extracting(Made::path).containsExactly("door/one");
    }
}
