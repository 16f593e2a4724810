package org.postroom.drawing.reference;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.settings.Setting;

/// The page of one type, in Markdown. Confined to one call.
final class TypePage {
    private static final Map<Class<?>, String> WORDS = Map.of(Object.class, "anything", String.class, "text",
            Boolean.class, "true or false", Bytes.class, "bytes", Long.class, "whole numbers", Integer.class,
            "whole numbers", Double.class, "numbers", Number.class, "numbers", List.class, "lists", Map.class, "maps");

    /// These come last: every component has them.
    private static final Set<String> EVERYONES = Set.of("control", "signal");

    private final StringBuilder page = new StringBuilder();

    private TypePage() {}

    static String of(ComponentType type, Optional<Example> example) {
        TypePage page = new TypePage();
        page.opening(type, example);
        type.likelyBoxes().ifPresentOrElse(page::boxes, () -> page.section("Boxes", "They depend on its settings."));
        page.settings(type.settings());
        page.section("At the end", type.atEnd());
        page.section("On bad input", type.badInput());
        page.section("In Kamaelia", type.kamaelia().isBlank() ? "" : "`" + type.kamaelia() + "`");
        return page.page.toString();
    }

    private void opening(ComponentType type, Optional<Example> example) {
        String picture = type.name() + ".svg";
        page.append("# ").append(type.name()).append("\n\n").append(text(type.summary())).append("\n\n![")
                .append(type.name()).append(" in a flow](").append(picture).append(")\n\n")
                .append(source(type, example)).append("\n\nGroup: [")
                .append(type.group()).append("](README.md#").append(Reference.anchor(type.group()))
                .append("). In the terminal: `./postroom palette ").append(type.name()).append("`\n");
    }

    /// Where the picture is from, and where else to look.
    private static String source(ComponentType type, Optional<Example> example) {
        if (example.filter(each -> each.shows(type.name())).isPresent()) {
            return "From the example " + example.map(TypePage::told).orElse("");
        }
        return "A miniature, drawn from its boxes."
                + example.map(each -> " At work in the example " + told(each)).orElse("");
    }

    private static String told(Example example) {
        return "[" + text(example.flow().name()) + "](../../flows/examples/" + example.file()
                + "): `./postroom run flows/examples/" + example.file() + "`";
    }

    private void boxes(Boxes boxes) {
        table("Inboxes", "inbox | takes | what for", rows(boxes.inboxes().values()));
        table("Outboxes", "outbox | sends | what", rows(boxes.outboxes().values()));
    }

    private static List<String> rows(Collection<BoxShape> boxes) {
        return boxes.stream().sorted(comparing(box -> EVERYONES.contains(box.name())))
                .map(box -> "`" + box.name() + "` | "
                        + WORDS.getOrDefault(box.type(), box.type().getSimpleName()) + " | " + text(box.help()))
                .toList();
    }

    private void settings(List<Setting> settings) {
        table("Settings", "setting | takes | usually | what it means",
                SettingRow.of(settings).stream().map(TypePage::row).toList());
    }

    private static String row(SettingRow row) {
        return "`" + row.name() + "` | " + text(row.takes()) + " | "
                + row.usually().map(value -> "`" + text(value) + "`").orElse(row.required() ? "**must be given**" : "")
                + " | " + text(row.help());
    }

    private void table(String title, String heads, List<String> rows) {
        if (!rows.isEmpty()) {
            String line = heads.replaceAll("[^|]+", "---");
            page.append("\n## ").append(title).append("\n\n| ").append(heads).append(" |\n|").append(line)
                    .append("|\n");
            rows.forEach(row -> page.append("| ").append(row).append(" |\n"));
        }
    }

    private void section(String title, String words) {
        if (!words.isBlank()) {
            page.append("\n## ").append(title).append("\n\n").append(words.startsWith("`") ? words : text(words))
                    .append('\n');
        }
    }

    /// As it is, also where Markdown would read more into it.
    static String text(String words) {
        return words.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }
}
