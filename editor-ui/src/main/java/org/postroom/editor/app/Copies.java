package org.postroom.editor.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Recovery;
import org.postroom.engine.catalogue.Catalogue;

/// Keeps a copy of each open flow with changes, every ten seconds, and brings back what a crash has left behind.
/// Confined to the UI thread.
final class Copies {
    private static final System.Logger LOG = System.getLogger(Copies.class.getName());
    private static final Duration OFTEN = Duration.seconds(10);

    private final Recovery recovery;
    private final Supplier<List<FlowDocument>> open;
    private final Map<FlowDocument, String> names = new WeakHashMap<>();
    /// What to keep if the UI thread never comes back: for each flow with changes the way to keep it as it was last.
    private volatile List<Act> last = List.of();
    private int made;

    Copies(Recovery recovery, Supplier<List<FlowDocument>> open) {
        this.recovery = recovery;
        this.open = open;
    }

    /// A flow has changed.
    void changed() {
        last = open.get().stream().filter(FlowDocument::unsaved).map(this::act).toList();
    }

    private Act act(FlowDocument document) {
        String name = name(document);
        var flow = document.flow();
        var file = document.file();
        return () -> recovery.keep(name, flow, file);
    }

    /// Keeps all flows with changes as they were last; on any thread.
    void keepLast() {
        last.forEach(Copies::quietly);
    }

    void start() {
        Timeline timeline = new Timeline(new KeyFrame(OFTEN, _ -> keep()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    void keep() {
        for (FlowDocument document : open.get()) {
            quietly(() -> recovery.keep(name(document), document));
        }
    }

    /// It was closed on purpose.
    void forget(FlowDocument document) {
        quietly(() -> recovery.forget(name(document)));
    }

    private String name(FlowDocument document) {
        return names.computeIfAbsent(document, _ -> "flow-" + ++made);
    }

    /// What a crash has left, with the changes still unsaved; a copy that can't be read stays where it is.
    List<FlowDocument> left(Catalogue catalogue) {
        List<FlowDocument> documents = new ArrayList<>();
        quietly(() -> {
            for (Recovery.Kept kept : recovery.found()) {
                quietly(() -> {
                    FlowDocument document = recovery.recovered(kept, catalogue);
                    recovery.keep(name(document), document);
                    recovery.discard(kept);
                    documents.add(document);
                });
            }
        });
        return documents;
    }

    private interface Act {
        void act() throws IOException;
    }

    /// Nobody's work stops because a copy of it can't be kept.
    private static void quietly(Act act) {
        try {
            act.act();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a recovery copy", e);
        }
    }
}
