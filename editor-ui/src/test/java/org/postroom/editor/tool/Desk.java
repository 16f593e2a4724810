package org.postroom.editor.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.component.BoxName;

/// A workspace without a screen, and a hand that works on it.
final class Desk implements Workspace {
    private final FlowDocument document;
    private final List<String> asked = new ArrayList<>();
    private Overlay overlay = Overlay.none();
    private ToolState tool = new Selecting(this);

    Desk(FlowDocument document) {
        this.document = document;
    }

    void use(ToolState other) {
        tool = other;
    }

    ToolState tool() {
        return tool;
    }

    /// What the workspace was asked for.
    List<String> asked() {
        return asked;
    }

    void press(PointerInput input) {
        tool = tool.press(input);
    }

    void move(PointerInput input) {
        tool = tool.move(input);
    }

    void release(PointerInput input) {
        tool = tool.release(input);
    }

    void key(KeyInput input) {
        tool = tool.key(input);
    }

    void click(PointerInput input) {
        press(input);
        release(input);
    }

    void drag(PointerInput from, PointerInput to) {
        begin(from, to);
        release(to);
    }

    /// A drag that hasn't ended.
    void begin(PointerInput from, PointerInput to) {
        press(from);
        move(new PointerInput(new Point((from.at().x() + to.at().x()) / 2, (from.at().y() + to.at().y()) / 2),
                to.button(), 1, to.shift(), to.control(), to.alt(), to.zoom()));
        move(to);
    }

    PointerInput component(String id) {
        return at(document.plan().component(id).orElseThrow().area().centre().plus(0, -12));
    }

    PointerInput box(String name) {
        BoxName box = BoxName.of(name);
        return at(document.plan().inbox(box).or(() -> document.plan().outbox(box)).map(BoxPlan::at).orElseThrow());
    }

    PointerInput link(int index, double t) {
        return at(link(index).at(t));
    }

    LinkPlan link(int index) {
        return document.plan().links().stream().filter(link -> link.index() == index).findFirst().orElseThrow();
    }

    static PointerInput at(Point point) {
        return PointerInput.at(point.x(), point.y());
    }

    @Override
    public FlowDocument document() {
        return document;
    }

    @Override
    public Overlay overlay() {
        return overlay;
    }

    @Override
    public void overlay(Overlay other) {
        overlay = other;
    }

    @Override
    public void quickAdd(Point at, Optional<BoxPlan> fit) {
        asked.add("add" + fit.map(box -> " for " + box.name()).orElse(""));
    }

    @Override
    public void openSettings(String id) {
        asked.add("settings of " + id);
    }

    @Override
    public void goInto(String id) {
        asked.add("into " + id);
    }

    @Override
    public double reach() {
        return 8;
    }

    @Override
    public boolean linksSignals() {
        return true;
    }
}
