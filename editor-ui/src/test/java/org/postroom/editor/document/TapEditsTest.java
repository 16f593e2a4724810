package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;

final class TapEditsTest {
    private static final Link FIRST = Link.of("source.outbox", "sieve.inbox");
    private final FlowDocument document = Samples.document();

    private static Tap tap(String at) {
        return Tap.of(TapPlace.of(at).orElseThrow(), Tap.Job.BREAK);
    }

    private List<String> places() {
        return document.flow().taps().stream().map(tap -> tap.at().toString()).toList();
    }

    private void tapped(String... places) {
        document.editFlow("Tap", document.flow().withTaps(List.of(places).stream().map(TapEditsTest::tap).toList()));
    }

    @Test
    void aTapIsPutOnEachThingThatIsSelectedAndTakenAwayAgain() {
        Selection both = new Selection(Selection.of("sink").components(), Set.of(FIRST), Set.of(), Set.of());
        List<TapPlace> places = TapEdits.places(both, "");
        Flow tapped = TapEdits.toggled(document.flow(), places, Tap.Job.BREAK);
        assertThat(tapped.taps()).extracting(tap -> tap.at() + " " + tap.job()).containsExactly("sink BREAK",
                "source.outbox -> sieve.inbox BREAK");
        assertThat(TapEdits.toggled(tapped, places, Tap.Job.BREAK).taps()).isEmpty();
        assertThat(TapEdits.toggled(tapped, places, Tap.Job.COUNT).taps()).hasSize(4);
    }

    @Test
    void whereOnlySomeHaveATapTheOthersGetOne() {
        tapped("sink");
        List<TapPlace> places = TapEdits.places(Selection.of("sieve", "sink"), "");
        assertThat(TapEdits.toggled(document.flow(), places, Tap.Job.BREAK).taps()).hasSize(2);
    }

    @Test
    void placesInsideOfAPartAreNamedByPath() {
        assertThat(TapEdits.places(Selection.ofLink(FIRST), "stage/")).hasToString(
                "[stage/source.outbox -> stage/sieve.inbox]");
    }

    @Test
    void tapsFollowAComponentThatIsRenamed() {
        tapped("sieve", "sieve.inbox", "source.outbox -> sieve.inbox", "sink");
        document.edit("Rename", Edits.renamed(document.sketch(), "sieve", "filter"));
        assertThat(places()).containsExactly("filter", "filter.inbox", "source.outbox -> filter.inbox", "sink");
    }

    @Test
    void tapsGoWithWhatIsTakenAwayAndComeBackWithIt() {
        tapped("sieve", "source.outbox -> sieve.inbox", "sink");
        document.edit("Delete", Edits.remove(document.sketch(), Selection.of("sieve")));
        assertThat(places()).containsExactly("sink");
        document.undo();
        assertThat(places()).hasSize(3);
        document.edit("Unlink", Edits.unlink(document.sketch(), Set.of(FIRST)));
        assertThat(places()).containsExactly("sieve", "sink");
    }

    @Test
    void aTapIsChangedByItsPlaceInTheList() {
        tapped("sieve", "sink");
        Flow changed = TapEdits.changed(document.flow(), 1, tap -> tap.withExpression("message > 3").withEach(2));
        assertThat(changed.taps().get(1)).isEqualTo(tap("sink").withExpression("message > 3").withEach(2));
        assertThat(TapEdits.removed(changed, 0).taps()).containsExactly(changed.taps().get(1));
        assertThat(TapEdits.removed(changed, 7)).isEqualTo(changed);
    }
}
