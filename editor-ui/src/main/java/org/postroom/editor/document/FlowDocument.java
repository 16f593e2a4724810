package org.postroom.editor.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;
import org.postroom.engine.json.OpenedFlow;

/// A flow that is being edited: the flow as it is and as it was, which of its drawings is shown, what is selected, and
/// the file that it belongs to. Confined to one thread, the UI's; only until it is shown another one may open it.
public final class FlowDocument {
    private final Catalogue catalogue;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final History history = new History();
    private final Optional<String> readOnly;
    private final List<Problem> fileProblems;
    private Checking checking = Checking.atOnce();
    private Optional<Path> file;
    private Flow filed;
    private Seen seen;
    private List<String> path = List.of();
    private Selection selection = Selection.none();

    private FlowDocument(Catalogue catalogue, Optional<Path> file, Flow flow, Optional<String> readOnly,
            List<Problem> fileProblems) {
        this.catalogue = catalogue;
        this.file = file;
        this.readOnly = readOnly;
        this.fileProblems = List.copyOf(fileProblems);
        this.filed = flow;
        this.seen = Seen.first(flow, catalogue, file);
    }

    /// A flow that has no file yet.
    public static FlowDocument create(Flow flow, Catalogue catalogue) {
        return new FlowDocument(catalogue, Optional.empty(), flow, Optional.empty(), List.of());
    }

    /// Opens a file. Runs nothing; a file that can't be read gives an empty flow that can't be changed, and the reasons.
    public static FlowDocument open(Path file, Catalogue catalogue) {
        try {
            OpenedFlow opened = FlowFile.read(file);
            List<Problem> problems = opened.readOnly().map(reason -> Problem.error("postroom", reason)).stream()
                    .toList();
            return new FlowDocument(catalogue, Optional.of(file), opened.flow(), opened.readOnly(), problems);
        } catch (FlowFileException e) {
            return new FlowDocument(catalogue, Optional.of(file), Flow.empty(),
                    Optional.of("the file could not be read"), e.problems());
        }
    }

    /// Saves the flow in its file.
    ///
    /// @throws FlowFileException     when it can't be saved; all is as it was then
    /// @throws IllegalStateException when it has no file, or must not be saved: see [#file] and [#readOnly]
    public void save() throws FlowFileException {
        saveAs(file.orElseThrow(() -> new IllegalStateException("a flow without a file can only be saved as one")));
    }

    /// Saves the flow in a file, which is its own from then on.
    ///
    /// @throws FlowFileException     when it can't be saved; all is as it was then
    /// @throws IllegalStateException when it must not be saved: see [#readOnly]
    public void saveAs(Path other) throws FlowFileException {
        if (readOnly.isPresent()) {
            throw new IllegalStateException("it can't be saved: " + readOnly.get());
        }
        FlowFile.save(other, flow());
        boolean moved = !file.equals(Optional.of(other));
        file = Optional.of(other);
        filed = flow();
        history.markSaved();
        if (moved) {
            seen = Seen.first(flow(), catalogue, file).with(flow(), part());
            tell(Change.FLOW);
        }
        tell(Change.FILE);
    }

    /// Looks whether somebody else changed the file, or a file beside it; its problems and boxes are found out anew.
    public OnDisk onDisk() {
        if (file.isEmpty()) {
            return new OnDisk.Same();
        }
        seen = Seen.first(flow(), catalogue, file).with(flow(), part());
        tell(Change.FLOW);
        return OnDisk.of(file.get(), filed);
    }

    /// Takes over what is in the file now, as one step that can be undone.
    public void reload(OnDisk.Changed changed) {
        editFlow("Reload", changed.flow());
        filed = changed.flow();
        history.markSaved();
        tell(Change.FILE);
    }

    /// Leaves the flow as it is, whatever somebody else has written: saving it writes over that.
    public void keep(OnDisk.Changed changed) {
        filed = changed.flow();
    }

    /// Why it can be neither changed nor saved, in a sentence without a full stop; empty where it can.
    public Optional<String> readOnly() {
        return readOnly;
    }

    /// Where it was opened or saved last.
    public Optional<Path> file() {
        return file;
    }

    /// What people call it: its name, or else the file's.
    public String title() {
        return flow().name().isEmpty()
                ? file.map(Path::getFileName).map(Path::toString).orElse("Untitled")
                : flow().name();
    }

    /// Whether something would be lost if it were closed.
    public boolean unsaved() {
        return !history.isSaved();
    }

    /// The flow as it is.
    public Flow flow() {
        return seen.flow();
    }

    /// The part that is shown; nothing where it is the flow itself.
    public Optional<String> part() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
    }

    /// The parts gone into, the outermost first; empty where the flow itself is shown.
    public List<String> path() {
        return path;
    }

    /// What the canvas shows. Every component has a place in it: one that has none in the file has the one at which it
    /// is drawn.
    public Sketch sketch() {
        return seen.sketch();
    }

    /// Changes what the canvas shows, as one step that can be undone. Where nothing is different there is no step.
    ///
    /// @param name    of the step, for the menu: "Move"
    /// @param changed made from [#sketch]
    public void edit(String name, Sketch changed) {
        if (!changed.equals(sketch())) {
            editFlow(name, changed.in(flow(), part()));
        }
    }

    /// Changes the flow, as one step that can be undone. Where nothing is different there is no step.
    ///
    /// @param name    of the step, for the menu: "Make a part"
    /// @param changed made from [#flow]
    public void editFlow(String name, Flow changed) {
        if (readOnly.isPresent() || changed.equals(flow())) {
            return;
        }
        Flow next = TapEdits.following(flow(), changed);
        history.step(name, flow(), next, path, selection);
        show(next, path, selection);
    }

    /// Whether there is a step to undo.
    public boolean canUndo() {
        return undoName().isPresent();
    }

    /// Whether a step was undone, and nothing changed since.
    public boolean canRedo() {
        return redoName().isPresent();
    }

    /// The name of the last step.
    public Optional<String> undoName() {
        return history.undoName();
    }

    /// The name of the step that was undone last.
    public Optional<String> redoName() {
        return history.redoName();
    }

    /// Shows the flow, the drawing and the selection as they were before the last step.
    public void undo() {
        history.undo(flow(), selection).ifPresent(state -> show(state.flow(), state.path(), state.selection()));
    }

    /// Shows the flow and the drawing as they were after the step that was undone last.
    public void redo() {
        history.redo(flow(), selection).ifPresent(state -> show(state.flow(), state.path(), state.selection()));
    }

    private void show(Flow flow, List<String> where, Selection what) {
        List<String> there = where.stream().takeWhile(part -> flow.parts().containsKey(part)).toList();
        boolean samePlace = there.equals(path);
        path = there;
        seen = seen.with(flow, part());
        Selection selected = what.within(seen.sketch());
        boolean sameSelection = selected.equals(selection);
        // Where it stays, the history keeps it once for all steps.
        selection = sameSelection ? selection : selected;
        tell(Change.FLOW);
        if (!samePlace) {
            tell(Change.PLACE);
        }
        if (!sameSelection) {
            tell(Change.SELECTION);
        }
        tell(Change.FILE);
    }

    /// What is selected; all of it is there.
    public Selection selection() {
        return selection;
    }

    /// Selects something else.
    ///
    /// @param other what isn't on the canvas is left out
    public void select(Selection other) {
        Selection selected = other.within(seen.sketch());
        if (!selected.equals(selection)) {
            selection = selected;
            tell(Change.SELECTION);
        }
    }

    /// Shows a part of the flow instead of what is shown now. Where there is no such part nothing happens.
    public void goInto(String part) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(part);
        goTo(deeper);
    }

    /// The part that is shown when somebody goes into a component of the drawing in front: the one that it is, or else the
    /// first one that its settings name.
    public Optional<String> wayIn(String id) {
        return Optional.ofNullable(sketch().drawing().components().get(id))
                .flatMap(placed -> waysIn(placed).stream().findFirst());
    }

    /// The parts that one gets to from a component of this flow; see [WaysIn].
    public List<String> waysIn(Placed placed) {
        return WaysIn.of(placed, flow(), catalogue);
    }

    /// Shows again what was shown before going into the part.
    public void goOut() {
        if (!path.isEmpty()) {
            go(path.subList(0, path.size() - 1));
        }
    }

    /// Shows a drawing by its whole path; see [#path].
    public void goTo(List<String> where) {
        go(where.stream().takeWhile(part -> flow().parts().containsKey(part)).toList());
    }

    private void go(List<String> where) {
        if (!where.equals(path)) {
            path = List.copyOf(where);
            seen = seen.with(flow(), part());
            tell(Change.PLACE);
            select(Selection.none());
        }
    }

    /// Lets a large flow be checked beside the document's thread: [#problems] gives what was known before until
    /// [Change#PROBLEMS] is told.
    ///
    /// @param beside runs a check
    /// @param own    runs what it is given on the document's thread
    public void checkBeside(Executor beside, Executor own) {
        checking = new Checking(beside, own, () -> tell(Change.PROBLEMS));
    }

    /// All that is wrong with the file and with the flow.
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(fileProblems);
        problems.addAll(seen.problems(checking));
        return problems;
    }

    /// What is wrong with its file, whatever has become of the flow since.
    public List<Problem> fileProblems() {
        return fileProblems;
    }

    /// Where everything on the canvas lies.
    public DrawingPlan plan() {
        return seen.plan();
    }

    /// Finds what lies at a point of the canvas.
    public SpatialIndex index() {
        return seen.index();
    }

    /// The known component types.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// The boxes of a component in this flow, as far as its type is known; while its settings aren't right, those that it
    /// most likely has.
    public Optional<Boxes> boxes(Placed placed) {
        return seen.boxes(placed);
    }

    /// Asks to be told of every change, after it.
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
