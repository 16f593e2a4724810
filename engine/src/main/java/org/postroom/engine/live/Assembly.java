package org.postroom.engine.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;

/// Makes components from what a flow says: of the catalogue, of its own parts, and of files beside it.
///
/// @param flow      read anew for each component, so that it may change
/// @param catalogue the known types
/// @param beside    the flows of other files
/// @param origins   takes note of what is made for components whose settings name types
record Assembly(Supplier<Flow> flow, Catalogue catalogue, Beside beside, Origins origins) {
    static boolean isPart(String type) {
        return PartType.name(type).isPresent() || type.startsWith("./");
    }

    /// The flow's own drawing.
    Graphline whole() {
        return graphline(flow.get().drawing(), Map.of());
    }

    /// A component with all that its drawing says about it. It can be made anew.
    Child child(String id, Placed placed, Map<String, Object> overrides) {
        Placed said = overrides.isEmpty() ? placed : placed.withSettings(merged(placed.settings(), overrides));
        Supplier<Component> maker = () -> make(said.type(), said.settings());
        return new Child(id, maker.get(), Optional.of(maker), placed.rooms(), placed.onFailure());
    }

    private Component make(String type, Map<String, Object> settings) {
        if (type.startsWith("./")) {
            return switch (beside.find(type)) {
                case Beside.Answer.Found(_, Flow other, Beside further) ->
                    new Assembly(() -> other, catalogue, further, new Origins()).graphline(other.drawing(), settings);
                case Beside.Answer.Refused(String reason) -> throw new IllegalArgumentException(reason);
            };
        }
        Optional<String> part = PartType.name(type);
        if (part.isPresent()) {
            return graphline(Optional.ofNullable(flow.get().parts().get(part.get())).orElseThrow(
                    () -> new IllegalArgumentException("the flow has no part '" + part.get() + "'")), settings);
        }
        return catalogue.find(type)
                .orElseThrow(() -> new IllegalArgumentException("unknown component type '" + type + "'"))
                .create(settings, this::maker);
    }

    private Graphline graphline(Drawing drawing, Map<String, Object> settings) {
        Graphline line = new Graphline();
        drawing.components().forEach((id, placed) -> line.child(child(id, placed, under(id, settings))));
        drawing.links().forEach(link -> line.link(link.from(), link.to()));
        drawing.inboxes().forEach((inbox, to) -> line.in(inbox, to.toString()));
        drawing.outboxes().forEach((outbox, from) -> line.out(from.toString(), outbox));
        return line;
    }

    Maker maker(String type) {
        return new Maker() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Component make(Map<String, Object> settings) {
                return origins.noted(Assembly.this.make(type, settings), type, settings);
            }
        };
    }

    /// The settings for one child out of those for a part: "reader.file" is the setting `file` of the child `reader`.
    static Map<String, Object> under(String id, Map<String, Object> settings) {
        Map<String, Object> own = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(id + ".")) {
                own.put(name.substring(id.length() + 1), value);
            }
        });
        return own;
    }

    static Map<String, Object> merged(Map<String, Object> settings, Map<String, Object> overrides) {
        Map<String, Object> merged = new LinkedHashMap<>(settings);
        merged.putAll(overrides);
        return merged;
    }
}
