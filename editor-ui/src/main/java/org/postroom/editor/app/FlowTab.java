package org.postroom.editor.app;

import java.util.Optional;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.app.problems.Place;
import org.postroom.editor.app.problems.ProblemsPanel;
import org.postroom.editor.canvas.CanvasHost;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.inspector.InspectorPanel;
import org.postroom.engine.flow.Problem;

/// One open flow: its canvas in the middle, and what stands beside it while this tab is in front. Confined to the UI
/// thread.
final class FlowTab extends Tab {
    private final FlowDocument document;
    private final FlowCanvas canvas;
    private final InspectorPanel inspector;
    private final ProblemsPanel problems;

    /// What a tab asks of its window.
    interface Host {
        void quickAdd(FlowTab tab, Point at, Point screen, Optional<BoxPlan> fit);

        boolean linksSignals();
    }

    FlowTab(FlowDocument document, Host host, Look look) {
        this.document = document;
        canvas = new FlowCanvas(document, new Asked(host));
        canvas.setId("canvas");
        canvas.look(look);
        inspector = new InspectorPanel(document);
        problems = new ProblemsPanel(document, this::goTo);
        BorderPane content = new BorderPane(canvas);
        content.setTop(new Crumbs(document));
        setContent(content);
        document.listen(_ -> name());
        name();
    }

    private final class Asked implements CanvasHost {
        private final Host host;

        Asked(Host host) {
            this.host = host;
        }

        @Override
        public void quickAdd(Point at, Point screen, Optional<BoxPlan> fit) {
            host.quickAdd(FlowTab.this, at, screen, fit);
        }

        @Override
        public void openSettings(String id) {
            inspector.focusFirst();
        }

        @Override
        public boolean linksSignals() {
            return host.linksSignals();
        }
    }

    private void name() {
        setText((document.unsaved() ? "• " : "") + document.title());
    }

    private void goTo(Problem problem) {
        Place place = Place.of(problem, document.flow());
        document.goTo(place.part().stream().toList());
        place.component().ifPresent(canvas::show);
    }

    FlowDocument document() {
        return document;
    }

    FlowCanvas canvas() {
        return canvas;
    }

    InspectorPanel inspector() {
        return inspector;
    }

    ProblemsPanel problems() {
        return problems;
    }
}
