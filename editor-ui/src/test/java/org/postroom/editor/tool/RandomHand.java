package org.postroom.editor.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Clipboard;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Ids;
import org.postroom.editor.document.PartNames;
import org.postroom.editor.document.Parts;
import org.postroom.editor.document.Samples;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.json.FlowReader;
import org.postroom.engine.json.FlowWriter;

/// Does gestures at random, and looks after each that the document is in order.
final class RandomHand {
    private static final List<String> TYPES = List.of("Grep", "Upcase", "NullSink", "TwoWaySplitter", "Chooser",
            "Unheard");
    private static final int MOST_COMPONENTS = 60;

    private final long seed;
    private final int gestures;
    private final SplittableRandom random;
    private final FlowDocument document = Samples.document();
    private final Desk desk = new Desk(document);
    private final List<Flow> states = new ArrayList<>(List.of(document.flow()));
    private final Set<String> names = new TreeSet<>();
    private int undone;

    RandomHand(long seed, int gestures) {
        this.seed = seed;
        this.gestures = gestures;
        random = new SplittableRandom(seed);
    }

    int steps() {
        return states.size() - 1;
    }

    Set<String> names() {
        return names;
    }

    void work() {
        for (int i = 0; i < gestures; i++) {
            try {
                act();
                checkState();
            } catch (AssertionError | RuntimeException e) {
                fail("seed " + seed + ", gesture " + i + ": " + e, e);
            }
        }
        undoAllAndRedoAll();
    }

    /// Puts in what no gesture does, and checks.
    void plant(UnaryOperator<Sketch> bug) {
        Flow before = document.flow();
        document.edit("Planted", bug.apply(document.sketch()));
        notice(before);
        checkState();
    }

    private void act() {
        if (random.nextInt(20) == 0) {
            undoOrRedo();
            return;
        }
        Flow before = document.flow();
        switch (random.nextInt(19)) {
            case 0, 1, 2, 3 -> desk.drag(somewhere(), somewhere());
            case 4, 5 -> desk.click(somewhere());
            case 6 -> cancelled(before);
            case 7 -> key();
            case 8 -> selectSome();
            case 9, 10 -> place();
            case 11, 12 -> pull();
            case 13 -> copyAndPaste();
            case 14 -> rename();
            case 15 -> parts();
            case 16 -> quickAdd();
            case 17 -> cut();
            default -> goSomewhere();
        }
        notice(before);
    }

    /// Keeps track of what undo has to give back.
    private void notice(Flow before) {
        if (!document.flow().equals(before)) {
            states.subList(states.size() - undone, states.size()).clear();
            undone = 0;
            states.add(document.flow());
            document.undoName().ifPresent(names::add);
        }
    }

    private void checkState() {
        assertThat(document.flow()).isEqualTo(states.get(states.size() - 1 - undone));
        assertThat(document.selection()).isEqualTo(document.selection().within(document.sketch()));
        document.sketch().drawing().links().forEach(this::checkEnds);
        assertThat(document.sketch().drawing().links()).doesNotHaveDuplicates();
        document.sketch().sheet().bends().keySet().forEach(link -> assertThat(document.sketch().drawing().links())
                .extracting(Link::toString).contains(link));
        assertThat(document.sketch().sheet().components().keySet())
                .isEqualTo(document.sketch().drawing().components().keySet());
        try {
            assertThat(FlowReader.read(FlowWriter.write(document.flow())).flow()).isEqualTo(document.flow());
        } catch (FlowFileException e) {
            fail("it can't be read again", e);
        }
    }

    private void checkEnds(Link link) {
        assertThat(document.sketch().drawing().components()).containsKeys(link.from().component(),
                link.to().component());
    }

    private void undoAllAndRedoAll() {
        desk.use(new Selecting(desk));
        for (int i = states.size() - 1 - undone; i > 0; i--) {
            document.undo();
            checkBack("undone", i - 1);
        }
        assertThat(document.canUndo()).as("seed %d", seed).isFalse();
        assertThat(document.flow()).isEqualTo(Samples.flow());
        for (int i = 1; i < states.size(); i++) {
            document.redo();
            checkBack("done again", i);
        }
        assertThat(document.canRedo()).as("seed %d", seed).isFalse();
    }

    private void checkBack(String how, int state) {
        assertThat(document.flow()).as("seed %d, %s to %d", seed, how, state).isEqualTo(states.get(state));
        assertThat(FlowWriter.write(document.flow())).as("seed %d, %s to %d, saved", seed, how, state)
                .isEqualTo(FlowWriter.write(states.get(state)));
    }

    private PointerInput somewhere() {
        Point at = switch (random.nextInt(5)) {
            case 0 -> new Point(random.nextInt(-200, 1200), random.nextInt(-200, 800));
            case 1 -> boxes().isEmpty() ? new Point(0, 0) : pick(boxes()).at();
            case 2 -> document.plan().links().isEmpty()
                    ? new Point(50, 50)
                    : pick(document.plan().links()).at(random.nextDouble());
            case 3 -> new Point(random.nextInt(-20, 180), random.nextInt(190, 300));
            default -> anyId().flatMap(document.plan()::component).map(each -> each.area().centre())
                    .orElse(new Point(20, 20));
        };
        return new PointerInput(at, random.nextInt(20) == 0 ? PointerInput.SECONDARY : PointerInput.PRIMARY,
                random.nextInt(8) == 0 ? 2 : 1, random.nextInt(6) == 0, random.nextInt(6) == 0,
                random.nextInt(8) == 0, random.nextBoolean() ? 1 : 0.5);
    }

    private List<BoxPlan> boxes() {
        return document.plan().components().values().stream().flatMap(each -> each.boxes()).toList();
    }

    private <V> V pick(List<V> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Optional<String> anyId() {
        List<String> ids = List.copyOf(document.sketch().drawing().components().keySet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(pick(ids));
    }

    private boolean isFull() {
        return document.sketch().drawing().components().size() >= MOST_COMPONENTS;
    }

    private void cancelled(Flow before) {
        desk.use(new Selecting(desk));
        desk.begin(somewhere(), somewhere());
        if (!(desk.tool() instanceof Selecting)) {
            desk.key(KeyInput.of("ESCAPE"));
        }
        assertThat(document.flow()).isEqualTo(before);
        assertThat(desk.overlay()).isEqualTo(Overlay.none());
    }

    private void key() {
        List<KeyInput> keys = new ArrayList<>(List.of(KeyInput.of("DELETE"), KeyInput.of("DELETE").withControl(),
                KeyInput.of("ESCAPE"), KeyInput.of("G").withControl(), KeyInput.of("LEFT").withControl(),
                KeyInput.of("ENTER"), KeyInput.of("DOWN").withControl().withShift()));
        if (!isFull()) {
            keys.add(KeyInput.of("D").withControl());
        }
        desk.key(pick(keys));
    }

    private void selectSome() {
        Selection some = Selection.none();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Optional<Selection> one = anyId().map(Selection::of);
            some = some.with(one.orElse(Selection.ofNote(0)));
        }
        document.select(random.nextInt(4) == 0 ? some.with(Selection.ofFrame(0)) : some);
    }

    private void place() {
        if (!isFull()) {
            desk.use(new PlacingComponent(desk, pick(TYPES)));
            PointerInput at = somewhere();
            desk.move(at);
            desk.release(at);
        }
    }

    private void pull() {
        if (boxes().size() > 1) {
            desk.use(new Selecting(desk));
            desk.drag(Desk.at(pick(boxes()).at()), Desk.at(pick(boxes()).at()));
        }
    }

    private void copyAndPaste() {
        if (!isFull()) {
            String text = Clipboard.copied(Parts.of(document), document.selection());
            Parts.Changed pasted = Clipboard.pasted(Parts.of(document), Clipboard.read(text).orElseThrow(), 16, 16);
            document.editFlow("Paste", pasted.flow());
            document.select(pasted.what());
        }
    }

    private void rename() {
        Set<String> taken = document.sketch().drawing().components().keySet();
        anyId().ifPresent(id -> document.edit("Rename",
                Edits.renamed(document.sketch(), id, Ids.fresh(pick(List.of("Step", "Other", "Grep")), taken))));
    }

    private void parts() {
        switch (random.nextInt(4)) {
            case 0 -> {
                if (document.flow().parts().size() < 12) {
                    KeyCommands.makePart(document);
                }
            }
            case 1 -> anyId().ifPresent(id -> KeyCommands.expand(document, id));
            case 2 -> anyBox(BoxPlan.Side.LEFT)
                    .ifPresent(box -> document.edit("Own inbox",
                            Parts.promoted(document.sketch(), PartNames.Way.IN, box, "in")));
            default -> anyBox(BoxPlan.Side.RIGHT)
                    .ifPresent(box -> document.edit("Own outbox",
                            Parts.promoted(document.sketch(), PartNames.Way.OUT, box, "out")));
        }
    }

    private Optional<BoxName> anyBox(BoxPlan.Side side) {
        List<BoxPlan> all = boxes().stream().filter(box -> box.side() == side).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all).name());
    }

    private void quickAdd() {
        if (!isFull() && !boxes().isEmpty()) {
            PlacingComponent.place(desk, pick(TYPES), somewhere().at(), Optional.of(pick(boxes())));
        }
    }

    private void cut() {
        desk.use(new Selecting(desk));
        desk.drag(somewhere().withAlt(), somewhere().withAlt());
    }

    private void undoOrRedo() {
        if (random.nextInt(3) > 0 && document.canUndo()) {
            document.undo();
            undone++;
        } else if (document.canRedo()) {
            document.redo();
            undone--;
        }
    }

    private void goSomewhere() {
        List<String> parts = List.copyOf(document.flow().parts().keySet());
        if (parts.isEmpty() || random.nextInt(3) == 0) {
            document.goOut();
        } else if (document.path().size() < 4) {
            document.goInto(pick(parts));
        }
        desk.use(new Selecting(desk));
    }
}
