package org.postroom.engine.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Children;
import org.postroom.engine.component.Ending;

/// The children of a desk. Guarded by the lock of the network's structure.
final class Brood implements Children {
    private final Desk parent;
    private volatile Map<String, Desk> children = Map.of();

    Brood(Desk parent) {
        this.parent = parent;
    }

    Collection<Desk> desks() {
        return children.isEmpty() ? List.of() : parent.network().reading(() -> List.copyOf(children.values()));
    }

    Optional<Desk> find(String name) {
        return Optional.ofNullable(children.get(name));
    }

    @Override
    public void adopt(Child child) {
        parent.network().changing(() -> {
            if (children.containsKey(child.name())) {
                throw new IllegalArgumentException(
                        "'" + parent.path() + "' has a child named '" + child.name() + "' already");
            }
            if (children.isEmpty()) {
                children = new LinkedHashMap<>();
            }
            children.put(child.name(), parent.network().desk(Optional.of(parent), child));
        });
    }

    @Override
    public void start(String name) {
        parent.network().started(child(name));
    }

    @Override
    public void remove(String name) {
        parent.network().changing(() -> {
            Desk child = child(name);
            children.remove(name);
            child.life().silence();
            parent.network().leave(child);
        });
    }

    @Override
    public List<String> names() {
        return parent.network().reading(() -> new ArrayList<>(children.keySet()));
    }

    @Override
    public int running() {
        return (int) desks().stream().filter(Desk::runs).count();
    }

    @Override
    public void link(BoxName from, BoxName to) {
        parent.network().changing(() -> wiring().link(outbox(from), inbox(to)));
    }

    @Override
    public void unlink(BoxName from, BoxName to) {
        parent.network().changing(() -> wiring().unlink(outbox(from), inbox(to)));
    }

    @Override
    public void passIn(String inbox, BoxName to) {
        parent.network().changing(() -> wiring().passIn(own(inbox), inbox(to)));
    }

    @Override
    public void passOut(BoxName from, String outbox) {
        parent.network().changing(() -> wiring().passOut(outbox(from), parent.trays().out(outbox)
                .orElseThrow(() -> missing(parent, "outbox", outbox, names(parent.trays().outs())))));
    }

    @Override
    public void passInNoMore(String inbox) {
        parent.network().changing(() -> wiring().passInNoMore(own(inbox)));
    }

    @Override
    public void passOutNoMore(BoxName from, String outbox) {
        parent.network().changing(() -> parent.trays().out(outbox)
                .ifPresent(outer -> wiring().passOutNoMore(outbox(from), outer)));
    }

    @Override
    public void order(BoxName from, List<BoxName> to) {
        parent.network().changing(() -> wiring().order(outbox(from), to.stream().map(this::inbox).toList()));
    }

    @Override
    public List<String> inboxes(String name) {
        return inNames(child(name).trays().ins());
    }

    @Override
    public int waiting(String name) {
        return child(name).trays().ins().stream().mapToInt(InTray::size).sum();
    }

    @Override
    public void tell(String name, Ending ending) {
        Desk child = child(name);
        if (!child.foundInControl(ending)) {
            child.tell(ending);
        }
    }

    @Override
    public boolean controlled(String name) {
        return parent.network().reading(() -> child(name).trays().in("control")
                .map(tray -> !tray.linksIn().isEmpty() || !tray.passedFrom().isEmpty()).orElse(false));
    }

    /// Takes all children out: a fresh instance of their parent begins with none.
    void clear() {
        names().forEach(this::remove);
        parent.trays().in(Chassis.ENDED).ifPresent(tray -> parent.network().postman().empty(tray));
    }

    /// Tells all that still run to shut down: their parent has come to its end.
    void dismiss() {
        for (Desk child : desks()) {
            child.shutDown();
        }
    }

    private Wiring wiring() {
        return parent.network().wiring();
    }

    private Desk child(String name) {
        return parent.network().reading(() -> find(name).orElseThrow(() -> new IllegalArgumentException(
                "there is no component '" + name + "' (there is: " + String.join(", ", children.keySet()) + ")")));
    }

    private InTray own(String inbox) {
        return parent.trays().in(inbox)
                .orElseThrow(() -> missing(parent, "inbox", inbox, inNames(parent.trays().ins())));
    }

    private InTray inbox(BoxName name) {
        Desk desk = child(name.component());
        return desk.trays().in(name.box()).orElseThrow(() -> missing(desk, "inbox", name.box(),
                inNames(desk.trays().ins())));
    }

    private OutTray outbox(BoxName name) {
        Desk desk = child(name.component());
        return desk.trays().out(name.box()).orElseThrow(() -> missing(desk, "outbox", name.box(),
                names(desk.trays().outs())));
    }

    private static List<String> inNames(List<InTray> trays) {
        return trays.stream().map(InTray::box).filter(name -> !name.startsWith("_")).toList();
    }

    private static List<String> names(List<OutTray> trays) {
        return trays.stream().map(OutTray::box).filter(name -> !name.startsWith("_")).toList();
    }

    private static IllegalArgumentException missing(Desk desk, String kind, String name, List<String> there) {
        return new IllegalArgumentException("'" + desk.path() + "' has no " + kind + " '" + name + "' (it has: "
                + String.join(", ", there) + ")");
    }
}
