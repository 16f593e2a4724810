package org.postroom.engine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.json.JsonText;
import org.postroom.engine.settings.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `postroom palette [TYPE]`: the component reference, made from the components themselves.
@Command(name = "palette", mixinStandardHelpOptions = true, description = "Tells which components there are, or all"
        + " about one of them.")
final class PaletteCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "TYPE", description = "a component type, such as Grep")
    private List<String> types = List.of();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = Installed.catalogue(spec.commandLine().getErr());
        var out = spec.commandLine().getOut();
        List<ComponentType> shown = types.isEmpty()
                ? List.copyOf(catalogue.types())
                : types.stream().map(name -> find(catalogue, name)).toList();
        if (json) {
            out.print(JsonText.of(shown.stream().<Object>map(PaletteCommand::tree).toList()));
        } else if (types.isEmpty()) {
            out.print(overview(catalogue));
        } else {
            shown.forEach(type -> out.print(page(type)));
        }
        out.flush();
        return Postroom.WELL;
    }

    private ComponentType find(Catalogue catalogue, String name) {
        return catalogue.find(name).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no component type '" + name + "'" + catalogue.nearest(name)
                        .map(near -> " (did you mean '" + near + "'?)").orElse("; 'postroom palette' lists them")));
    }

    private static String overview(Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        String row = "  %-" + catalogue.types().stream().mapToInt(type -> type.name().length()).max().orElse(1)
                + "s %s%n";
        catalogue.groups().forEach((group, members) -> {
            text.append(group).append('\n');
            members.forEach(type -> text.append(String.format(row, type.name(), type.summary())));
        });
        return text.toString();
    }

    private static String page(ComponentType type) {
        StringBuilder text = new StringBuilder(type.name() + " (" + type.group() + ")\n" + type.summary() + "\n");
        text.append(type.likelyBoxes().map(PaletteCommand::lines).orElse("\nIts boxes depend on its settings.\n"));
        if (!type.settings().isEmpty()) {
            text.append("\nSettings\n");
            type.settings().forEach(setting -> text.append(line(setting)));
        }
        text.append(words("At the end", type.atEnd())).append(words("On bad input", type.badInput()))
                .append(words("In Kamaelia", type.kamaelia()));
        return text.toString();
    }

    private static String words(String about, String words) {
        return words.isEmpty() ? "" : "\n" + about + "\n  " + words.strip().replace("\n", "\n  ") + "\n";
    }

    private static String lines(Boxes boxes) {
        StringBuilder text = new StringBuilder("\nInboxes\n");
        boxes.inboxes().values().forEach(box -> text.append(line(box)));
        text.append("\nOutboxes\n");
        boxes.outboxes().values().forEach(box -> text.append(line(box)));
        return text.toString();
    }

    private static String line(BoxShape box) {
        return String.format("  %-16s %-10s %s%n", box.name(), box.type().getSimpleName(), box.help());
    }

    private static String line(Setting setting) {
        String usual = setting.usual().map(value -> "usually " + JsonText.line(value))
                .orElse(setting.required() ? "must be given" : "may be left out");
        return String.format("  %-16s %s (%s; %s)%n", setting.name(), setting.help(), setting.kind().words(), usual);
    }

    private static Map<String, Object> tree(ComponentType type) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", type.name());
        tree.put("group", type.group());
        tree.put("summary", type.summary());
        tree.put("atEnd", type.atEnd());
        tree.put("badInput", type.badInput());
        tree.put("kamaelia", type.kamaelia());
        type.likelyBoxes().ifPresent(boxes -> {
            tree.put("inboxes", boxes.inboxes().values().stream().<Object>map(PaletteCommand::tree).toList());
            tree.put("outboxes", boxes.outboxes().values().stream().<Object>map(PaletteCommand::tree).toList());
        });
        List<Object> settings = new ArrayList<>();
        type.settings().forEach(setting -> settings.add(tree(setting)));
        tree.put("settings", settings);
        return tree;
    }

    private static Map<String, Object> tree(BoxShape box) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", box.name());
        tree.put("type", box.type().getSimpleName());
        tree.put("help", box.help());
        return tree;
    }

    private static Map<String, Object> tree(Setting setting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", setting.name());
        tree.put("kind", setting.kind().words());
        tree.put("help", setting.help());
        setting.usual().ifPresent(value -> tree.put("usual", value));
        return tree;
    }
}
