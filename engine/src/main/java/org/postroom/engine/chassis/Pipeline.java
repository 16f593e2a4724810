package org.postroom.engine.chassis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Components one after the other: `outbox` to `inbox` and `signal` to `control` between neighbours. Kamaelia:
/// Pipeline.
///
/// ```java
/// Pipeline.of(new ConsoleReader(), new ConsoleEchoer()).run();
/// ```
public final class Pipeline {
    private Pipeline() {}

    /// A pipeline; its own boxes pass to the first and from the last of the components.
    ///
    /// @param components one or more; each is named after its class, with a number where the name is taken
    /// @return a graphline, itself a component
    public static Graphline of(Component... components) {
        Graphline line = new Graphline();
        List<String> names = chain(line, components);
        if (has(components[0], "inbox")) {
            line.in("inbox", names.getFirst() + ".inbox");
        }
        line.in("control", names.getFirst() + ".control");
        if (components[components.length - 1].outboxes().stream().anyMatch(box -> box.name().equals("outbox"))) {
            line.out(names.getLast() + ".outbox", "outbox");
        }
        return line.out(names.getLast() + ".signal", "signal");
    }

    /// A pipeline whose last component feeds the first. Kamaelia: `Pipeline(circular=True)`.
    ///
    /// @param components one or more
    /// @return a graphline, itself a component
    public static Graphline circular(Component... components) {
        Graphline line = new Graphline();
        List<String> names = chain(line, components);
        return line.link(names.getLast() + ".outbox", names.getFirst() + ".inbox");
    }

    private static boolean has(Component component, String inbox) {
        return component.inboxes().stream().map(Inbox::name).anyMatch(inbox::equals);
    }

    private static List<String> chain(Graphline line, Component... components) {
        if (components.length == 0) {
            throw new IllegalArgumentException("a pipeline has at least one component");
        }
        Set<String> taken = new HashSet<>();
        List<String> names = Arrays.stream(components).map(component -> name(component, taken)).toList();
        for (int i = 0; i < components.length; i++) {
            line.child(names.get(i), components[i]);
        }
        for (int i = 1; i < components.length; i++) {
            line.link(names.get(i - 1) + ".outbox", names.get(i) + ".inbox");
            line.link(names.get(i - 1) + ".signal", names.get(i) + ".control");
        }
        return names;
    }

    private static String name(Component component, Set<String> taken) {
        String name = component.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String unique = name.isEmpty() ? "component" : name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + "-" + n;
        }
        return unique;
    }
}
