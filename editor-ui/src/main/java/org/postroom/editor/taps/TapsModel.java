package org.postroom.editor.taps;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.TapEdits;
import org.postroom.editor.run.Run;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.live.Tapped;

/// The taps of a document and what they have seen in its run. Confined to the UI thread.
public final class TapsModel {
    private static final Texts WORDS = Texts.of(TapsModel.class);

    private final FlowDocument document;
    private final Run run;

    /// The taps of a document.
    public TapsModel(FlowDocument document, Run run) {
        this.document = document;
        this.run = run;
    }

    /// All of them.
    public List<Tap> taps() {
        return document.flow().taps();
    }

    /// What a tap has seen in the run that is shown, where there is one.
    public Optional<Tapped> seen(Tap tap) {
        return run.glance().taps().stream().filter(seen -> seen.tap().equals(tap)).findFirst();
    }

    /// Where a tap on what is selected would listen: at each component and link.
    public List<TapPlace> chosen() {
        return run.instances().prefix().map(prefix -> TapEdits.places(document.selection(), prefix))
                .orElseGet(List::of);
    }

    /// Puts a tap on each thing that is selected, or takes it away where all have one.
    ///
    /// @return whether anything is selected
    public boolean toggle(Tap.Job job) {
        List<TapPlace> places = chosen();
        document.editFlow(name(job), TapEdits.toggled(document.flow(), places, job));
        return !places.isEmpty();
    }

    /// Changes one of them, as a step that can be undone.
    void change(int index, UnaryOperator<Tap> change) {
        document.editFlow(WORDS.text("step.change"), TapEdits.changed(document.flow(), index, change));
    }

    /// Takes one of them away.
    void remove(int index) {
        document.editFlow(WORDS.text("step.remove"), TapEdits.removed(document.flow(), index));
    }

    /// Why an expression can't be used; nothing where it can.
    Optional<String> refusal(String expression) {
        return expression.isEmpty() ? Optional.empty() : document.catalogue().refusal(expression);
    }

    static String name(Tap.Job job) {
        return WORDS.text("job." + job.name());
    }
}
