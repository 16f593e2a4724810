package org.postroom.editor.help;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.reference.SettingRow;
import org.postroom.editor.palette.BoxWords;
import org.postroom.editor.palette.PaletteEntry;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Flow;

/// All that is known of a type or a part: what it does, an example of it at work, its boxes and settings. Confined to the
/// UI thread.
public final class HelpPage extends Page {
    private static final Texts WORDS = Texts.of(HelpPage.class);
    private static final Set<String> EVERYONES = Set.of("control", "signal");
    private static final List<Integer> BOXES = List.of(18, 24, 58);
    private static final List<Integer> SETTINGS = List.of(18, 24, 20, 38);

    private final Catalogue catalogue;
    private final Actions actions;
    private final VBox place = new VBox();
    private Look look;
    private Optional<SampleView> sample = Optional.empty();
    private boolean closed;

    /// What can be done from here.
    ///
    /// @param example opens an example, by the name of its file
    /// @param create  opens a new flow
    /// @param closed  does away with the page
    public record Actions(Consumer<String> example, Consumer<Flow> create, Runnable closed) {}

    /// A page.
    ///
    /// @param entry    what it is about
    /// @param examples where to look for one
    public HelpPage(PaletteEntry entry, Catalogue catalogue, Examples examples, Look look, Actions actions) {
        super(entry.title(), actions.closed());
        this.catalogue = catalogue;
        this.actions = actions;
        this.look = look;
        add(WORDS.text("group", entry.group()), "help-quiet");
        add(entry.summary(), "help-summary");
        Optional<ComponentType> type = catalogue.find(entry.type());
        type.ifPresent(known -> {
            add(place);
            Harmless harmless = Harmless.standard();
            examples.read(flows -> show(Sample.of(known, flows, catalogue, harmless), known.name()));
        });
        boxes("inboxes", entry.inboxes());
        boxes("outboxes", entry.outboxes());
        settings(SettingRow.of(entry.settings()));
        type.ifPresent(known -> {
            section("at-end", known.atEnd());
            section("bad-input", known.badInput());
        });
        section("kamaelia", entry.ancestor());
    }

    private void show(Sample found, String type) {
        if (!closed) {
            SampleView view = new SampleView(found, type, catalogue, look, () -> found.file()
                    .ifPresentOrElse(actions.example(), () -> actions.create().accept(found.flow())));
            sample = Optional.of(view);
            place.getChildren().setAll(view);
            view.begin();
        }
    }

    private void boxes(String key, List<BoxShape> boxes) {
        if (!boxes.isEmpty()) {
            HelpTable table = new HelpTable(BOXES, List.of(WORDS.text("box"), WORDS.text("carries"),
                    WORDS.text("meaning")));
            boxes.stream().sorted(comparing(box -> EVERYONES.contains(box.name())))
                    .forEach(box -> table.line(List.of(box.name(), BoxWords.carries(box), box.help())));
            add(WORDS.text(key), "help-heading");
            add(table);
        }
    }

    private void settings(List<SettingRow> rows) {
        if (!rows.isEmpty()) {
            HelpTable table = new HelpTable(SETTINGS, List.of(WORDS.text("setting"), WORDS.text("takes"),
                    WORDS.text("usually"), WORDS.text("meaning")));
            rows.forEach(row -> table.line(List.of(row.name(), row.takes(),
                    row.usually().orElse(row.required() ? WORDS.text("required") : ""), row.help())));
            add(WORDS.text("settings"), "help-heading");
            add(table);
        }
    }

    private void section(String key, String text) {
        if (!text.isBlank()) {
            add(WORDS.text(key), "help-heading");
            add(text, "help-text");
        }
    }

    @Override
    public void look(Look other) {
        look = other;
        sample.ifPresent(view -> view.look(other));
    }

    @Override
    public void close() {
        closed = true;
        sample.ifPresent(SampleView::close);
    }
}
