package org.postroom.engine.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.postroom.engine.flow.FlowChange.AboutChanged;
import org.postroom.engine.flow.FlowChange.ComponentAdded;
import org.postroom.engine.flow.FlowChange.ComponentFieldsChanged;
import org.postroom.engine.flow.FlowChange.ComponentRemoved;
import org.postroom.engine.flow.FlowChange.ComponentReset;
import org.postroom.engine.flow.FlowChange.DrawingFieldsChanged;
import org.postroom.engine.flow.FlowChange.FlowFieldsChanged;
import org.postroom.engine.flow.FlowChange.InboxMapped;
import org.postroom.engine.flow.FlowChange.InboxUnmapped;
import org.postroom.engine.flow.FlowChange.LabelChanged;
import org.postroom.engine.flow.FlowChange.LayoutFieldsChanged;
import org.postroom.engine.flow.FlowChange.LinkAdded;
import org.postroom.engine.flow.FlowChange.LinkFieldsChanged;
import org.postroom.engine.flow.FlowChange.LinkRemoved;
import org.postroom.engine.flow.FlowChange.LinksOrdered;
import org.postroom.engine.flow.FlowChange.NameChanged;
import org.postroom.engine.flow.FlowChange.OnFailureChanged;
import org.postroom.engine.flow.FlowChange.OutboxMapped;
import org.postroom.engine.flow.FlowChange.OutboxUnmapped;
import org.postroom.engine.flow.FlowChange.PartAdded;
import org.postroom.engine.flow.FlowChange.PartRemoved;
import org.postroom.engine.flow.FlowChange.RoomsChanged;
import org.postroom.engine.flow.FlowChange.SheetChanged;

/// A flow while changes are made to it. Confined to one call of [FlowDiff#apply].
final class FlowDraft {
    private final DrawingDraft drawing;
    private final SortedMap<String, DrawingDraft> parts = new TreeMap<>();
    private final SortedMap<String, Layout.Sheet> sheets;
    private Layout.Sheet sheet;
    private Map<String, Object> layoutUnknown;
    private String name;
    private List<Tap> taps;
    private Map<String, Object> unknown;

    FlowDraft(Flow flow) {
        drawing = new DrawingDraft(flow.drawing());
        flow.parts().forEach((part, each) -> parts.put(part, new DrawingDraft(each)));
        sheet = flow.layout().drawing();
        sheets = new TreeMap<>(flow.layout().parts());
        layoutUnknown = flow.layout().unknown();
        name = flow.name();
        taps = flow.taps();
        unknown = flow.unknown();
    }

    Flow flow() {
        SortedMap<String, Drawing> drawings = new TreeMap<>();
        parts.forEach((part, each) -> drawings.put(part, each.drawing()));
        return new Flow(name, drawing.drawing(), drawings, taps, new Layout(sheet, sheets, layoutUnknown), unknown);
    }

    void apply(FlowChange change) {
        switch (change) {
            case FlowChange.OfLogic logic -> applyLogic(logic);
            case FlowChange.OfWords words -> applyWords(words);
            case FlowChange.TapsChanged(var all) -> taps = all;
            case FlowChange.OfGeometry geometry -> applyGeometry(geometry);
        }
    }

    private void applyLogic(FlowChange.OfLogic change) {
        switch (change) {
            case PartAdded(var part, var added) -> parts.put(part, new DrawingDraft(added));
            case PartRemoved(var part, _) -> parts.remove(part);
            case ComponentAdded(var part, var id, var placed) -> in(part, it -> it.components().put(id, placed));
            case ComponentRemoved(var part, var id, _) -> in(part, it -> it.components().remove(id));
            case ComponentReset(var part, var id, _, var after) ->
                in(part, id, it -> it.withType(after.type()).withSettings(after.settings()));
            case RoomsChanged(var part, var id, var rooms) -> in(part, id, it -> it.withRooms(rooms));
            case OnFailureChanged(var part, var id, var rule) -> in(part, id, it -> it.withOnFailure(rule));
            case LinkAdded(var part, var link) -> in(part, it -> it.add(link));
            case LinkRemoved(var part, var link) -> in(part, it -> it.remove(link));
            case LinksOrdered(var part, var links) -> in(part, it -> it.order(links));
            case InboxMapped(var part, var inbox, var to) -> in(part, it -> it.inboxes().put(inbox, to));
            case InboxUnmapped(var part, var inbox, _) -> in(part, it -> it.inboxes().remove(inbox));
            case OutboxMapped(var part, var outbox, var from) -> in(part, it -> it.outboxes().put(outbox, from));
            case OutboxUnmapped(var part, var outbox, _) -> in(part, it -> it.outboxes().remove(outbox));
        }
    }

    private void applyWords(FlowChange.OfWords change) {
        switch (change) {
            case NameChanged(var text) -> name = text;
            case AboutChanged(var part, var text) -> in(part, it -> it.about(text));
            case LabelChanged(var part, var id, var text) -> in(part, id, it -> it.withLabel(text));
            case ComponentFieldsChanged(var part, var id, var fields) -> in(part, id, it -> it.withUnknown(fields));
            case LinkFieldsChanged(var part, var links) -> in(part, it -> it.order(links));
            case DrawingFieldsChanged(var part, var fields) -> in(part, it -> it.unknown(fields));
            case FlowFieldsChanged(var fields) -> unknown = fields;
        }
    }

    private void applyGeometry(FlowChange.OfGeometry change) {
        switch (change) {
            case SheetChanged(var part, _, var after) when part.isPresent() ->
                after.ifPresentOrElse(it -> sheets.put(part.get(), it), () -> sheets.remove(part.get()));
            case SheetChanged(_, _, var after) -> sheet = after.orElse(Layout.Sheet.empty());
            case LayoutFieldsChanged(var fields) -> layoutUnknown = fields;
        }
    }

    private void in(Optional<String> part, String id, UnaryOperator<Placed> change) {
        in(part, it -> it.change(id, change));
    }

    private void in(Optional<String> part, Consumer<DrawingDraft> change) {
        part.map(each -> Optional.ofNullable(parts.get(each))).orElse(Optional.of(drawing)).ifPresent(change);
    }
}
