package org.postroom.editor.app;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.postroom.drawing.layered.Layered;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Sketch;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;

/// Lays out what is selected, or everything, tidily: beside the UI thread, then as one step that can be undone. Where the
/// flow was changed meanwhile, nothing more comes of it.
final class Tidying {
    private static final Texts WORDS = Texts.of(Tidying.class);
    private static final long DEEP = 64L << 20;

    private final FlowTab tab;
    private final FlowDocument document;
    private final Flow flow;
    private final Set<String> ids;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Tidying(FlowTab tab) {
        this.tab = tab;
        document = tab.document();
        flow = document.flow();
        Set<String> chosen = document.selection().components();
        ids = Set.copyOf(chosen.size() > 1 ? chosen : document.plan().components().keySet());
    }

    static void start(FlowTab tab) {
        Tidying tidying = new Tidying(tab);
        DrawingPlan plan = tidying.document.plan();
        tab.tell(WORDS.text("tidying", tidying.ids.size()));
        tidying.document.listen(_ -> tidying.cancelled.compareAndSet(false, tidying.document.flow() != tidying.flow));
        // The library goes as deep as the drawing is long.
        Thread thread = new Thread(null, () -> {
            Optional<SortedMap<String, Point>> places = Layered.places(plan, tidying.ids, tidying.cancelled::get);
            Platform.runLater(() -> places.ifPresentOrElse(tidying::place, () -> tab.tell(WORDS.text("not-tidied"))));
        }, "postroom-tidy", DEEP);
        thread.setDaemon(true);
        thread.start();
    }

    private void place(SortedMap<String, Point> places) {
        if (document.flow() != flow) {
            tab.tell(WORDS.text("not-tidied"));
            return;
        }
        Sketch sketch = document.sketch();
        SortedMap<String, Layout.Point> all = new TreeMap<>(sketch.sheet().components());
        places.forEach((id, at) -> all.put(id, new Layout.Point(at.x(), at.y())));
        TreeMap<String, java.util.List<Layout.Point>> bends = new TreeMap<>(sketch.sheet().bends());
        sketch.drawing().links().stream().filter(link -> ids.contains(link.from().component())
                && ids.contains(link.to().component())).forEach(link -> bends.remove(link.toString()));
        tab.rearrange(() -> document.edit(WORDS.text("command.tidy"), sketch.withPlaces(all).withBends(bends)));
        tab.tell(WORDS.text("tidied", places.size()));
    }
}
