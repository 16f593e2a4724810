package org.postroom.editor.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Ids;
import org.postroom.editor.document.OwnBoxes;
import org.postroom.editor.document.PartNames;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.editor.entry.Entry;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

/// What the inspector shows of a document, and what becomes of what is entered: one step of the document each. It stays
/// with what was selected when it was made, so that what is typed for one component never gets to another one. Confined
/// to the UI thread.
final class Inspection {
    private static final Texts WORDS = Texts.of(Inspection.class);

    private final FlowDocument document;
    private final Optional<String> part;
    private final SortedSet<String> ids;

    Inspection(FlowDocument document) {
        this.document = document;
        this.part = document.part();
        this.ids = document.selection().components();
    }

    private Sketch sketch() {
        return document.part().equals(part) ? document.sketch() : Sketch.of(document.flow(), part);
    }

    private void edit(String name, Sketch changed) {
        if (document.part().equals(part)) {
            document.edit(name, changed);
        } else if (part.isEmpty() || document.flow().parts().containsKey(part.get())) {
            document.editFlow(name, changed.in(document.flow(), part));
        }
    }

    private Catalogue catalogue() {
        return document.catalogue();
    }

    /// The selected components, in the order of their ids.
    List<Subject> subjects() {
        return ids.stream().flatMap(id -> Optional
                .ofNullable(sketch().drawing().components().get(id))
                .map(placed -> Subject.of(id, placed, document.flow(), catalogue())).stream()).toList();
    }

    SettingsModel settings() {
        return SettingsModel.of(subjects(), problems());
    }

    /// What is wrong with the drawing that is shown, with places that start in it.
    private List<Problem> problems() {
        String prefix = part.map(part -> "parts." + part + ".").orElse("");
        return document.problems().stream().filter(problem -> problem.place().startsWith(prefix)).map(
                problem -> new Problem(problem.severity(), problem.place().substring(prefix.length()), problem.text()))
                .toList();
    }

    /// The inboxes of a component, all but `control`.
    List<InboxRow> inboxes(Subject subject) {
        return document.boxes(subject.placed()).map(Boxes::inboxes).stream()
                .flatMap(inboxes -> inboxes.values().stream()).filter(box -> !box.name().equals("control"))
                .map(box -> new InboxRow(box.name(), box.help(),
                        subject.placed().rooms().getOrDefault(box.name(), Room.USUAL)))
                .toList();
    }

    /// The own boxes of the drawing that is shown.
    OwnBoxes ownBoxes() {
        return OwnBoxes.of(document);
    }

    /// Which boxes of a component are the part's as well, where a part is shown and one component selected.
    Optional<BoxesSection> boxesInPart() {
        return part.isEmpty() || ids.size() != 1
                ? Optional.empty()
                : subjects().stream().findFirst()
                        .flatMap(subject -> document.boxes(subject.placed()).map(boxes -> BoxesSection
                                .of(ownBoxes(), names(subject, boxes.inboxes().keySet()),
                                        names(subject, boxes.outboxes().keySet()))));
    }

    private static List<BoxName> names(Subject subject, Set<String> boxes) {
        return boxes.stream().map(box -> new BoxName(subject.id(), box)).toList();
    }

    /// What would be wrong with a setting if this were entered.
    Optional<String> trouble(String setting, Entry entry) {
        return entry instanceof Entry.Wrong(var reason)
                ? Optional.of(reason)
                : subjects().stream().flatMap(subject -> trouble(subject, setting, entry).stream()).findFirst();
    }

    private Optional<String> trouble(Subject subject, String setting, Entry entry) {
        Placed candidate = subject.with(setting, entry, catalogue());
        return catalogue().find(subject.placed().type()).filter(type -> type.named(candidate.settings()).isEmpty())
                .flatMap(type -> trouble(type, subject.placed(), candidate, "settings." + setting));
    }

    private Optional<String> trouble(ComponentType type, Placed now, Placed candidate, String place) {
        Set<Problem> known = new HashSet<>(type.problems(now.settings(), this::maker));
        return type.problems(candidate.settings(), this::maker).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR
                        && (problem.place().startsWith(place)
                                || !known.contains(problem) && !problem.place().startsWith("settings.")))
                .map(Problem::text).findFirst();
    }

    private Maker maker(String type) {
        return catalogue().find(type).map(found -> found.maker(this::maker))
                .orElseThrow(() -> new IllegalArgumentException(WORDS.text("type.unknown", type)));
    }

    /// Sets a setting of all that is selected.
    void set(String setting, Entry entry) {
        if (!(entry instanceof Entry.Wrong)) {
            edit(WORDS.text("step.set", setting), (sketch, subject) -> Edits.withSettings(sketch, subject.id(),
                    subject.with(setting, entry, catalogue()).settings()));
        }
    }

    void label(String text) {
        edit(WORDS.text("step.label"), (sketch, subject) -> Edits.relabelled(sketch, subject.id(), text));
    }

    void room(String inbox, Room room) {
        edit(WORDS.text("step.room"),
                (sketch, subject) -> Edits.withRoom(sketch, new BoxName(subject.id(), inbox), room));
    }

    void onFailure(OnFailure rule) {
        edit(WORDS.text("step.failure"), (sketch, subject) -> Edits.withOnFailure(sketch, subject.id(), rule));
    }

    private void edit(String name, BiFunction<Sketch, Subject, Sketch> change) {
        Sketch sketch = sketch();
        for (Subject subject : subjects()) {
            sketch = change.apply(sketch, subject);
        }
        edit(name, sketch);
    }

    /// Why a component can't have an id; nothing where it can, or has it already.
    Optional<String> troubleWithId(String id, String other) {
        if (id.equals(other)) {
            return Optional.empty();
        }
        if (!Ids.isId(other)) {
            return Optional.of(WORDS.text("id.wrong"));
        }
        return sketch().drawing().components().containsKey(other)
                ? Optional.of(WORDS.text("id.taken", other))
                : Optional.empty();
    }

    /// Gives a component another id, where it can have it; it stays selected.
    void rename(String id, String other) {
        if (!id.equals(other) && troubleWithId(id, other).isEmpty()) {
            boolean selected = document.selection().equals(Selection.of(id));
            edit(WORDS.text("step.rename"), Edits.renamed(sketch(), id, other));
            if (selected) {
                document.select(Selection.of(other));
            }
        }
    }

    /// The name of the flow, or of the part that is shown.
    String name() {
        return part.orElseGet(() -> document.flow().name());
    }

    /// Whether [#name] can be changed here.
    boolean namesFlow() {
        return part.isEmpty();
    }

    /// Names the flow, or the part that is shown; a part in all places where it is used as well.
    void rename(String other) {
        part.ifPresentOrElse(name -> renamePart(name, other),
                () -> document.editFlow(WORDS.text("step.name"), document.flow().withName(other)));
    }

    private void renamePart(String name, String other) {
        List<String> path = document.path();
        Flow renamed = PartNames.part(document.flow(), name, other);
        if (!renamed.equals(document.flow())) {
            document.editFlow(WORDS.text("step.name-part"), renamed);
            document.goTo(path.stream().map(each -> each.equals(name) ? other : each).toList());
        }
    }

    /// What the drawing that is shown does.
    String about() {
        return sketch().drawing().about();
    }

    void about(String text) {
        Sketch sketch = sketch();
        edit(WORDS.text("step.about"), sketch.with(sketch.drawing().withAbout(text)));
    }

    boolean canChange() {
        return document.readOnly().isEmpty();
    }

    /// What a component is, in a sentence or two; may be empty.
    String summary(Subject subject) {
        String type = subject.placed().type();
        return catalogue().find(type).map(ComponentType::summary)
                .or(() -> PartType.name(type).map(name -> document.flow().parts().get(name)).map(Drawing::about))
                .orElse("");
    }

    /// The names of all types that a setting can name.
    List<String> types() {
        List<String> names = new ArrayList<>(
                document.flow().parts().keySet().stream().map(PartType::of).toList());
        catalogue().types().forEach(type -> names.add(type.name()));
        return names;
    }
}
