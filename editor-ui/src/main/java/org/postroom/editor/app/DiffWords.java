package org.postroom.editor.app;

import java.util.List;
import java.util.Optional;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.FlowChange;
import org.postroom.engine.flow.FlowDiff;

/// What changed between two flows, a phrase for each difference; where things lie doesn't count.
final class DiffWords {
    private static final Texts WORDS = Texts.of(DiffWords.class);

    private DiffWords() {}

    static List<String> of(FlowDiff diff) {
        return diff.changes().stream().flatMap(change -> words(change).stream()).distinct().toList();
    }

    private static Optional<String> words(FlowChange change) {
        return switch (change) {
            case FlowChange.PartAdded(var name, _) -> say("diff.part-added", name);
            case FlowChange.PartRemoved(var name, _) -> say("diff.part-removed", name);
            case FlowChange.ComponentAdded(var part, var id, var placed) ->
                say("diff.component-added", in(part, id), placed.type());
            case FlowChange.ComponentRemoved(var part, var id, _) -> say("diff.component-removed", in(part, id));
            case FlowChange.ComponentReset(var part, var id, var before, var after) ->
                before.type().equals(after.type())
                        ? say("diff.component-set", in(part, id))
                        : say("diff.component-type", in(part, id), after.type());
            case FlowChange.RoomsChanged(var part, var id, _) -> say("diff.rooms", in(part, id));
            case FlowChange.OnFailureChanged(var part, var id, _) -> say("diff.failure", in(part, id));
            case FlowChange.LinkAdded(var part, var link) -> say("diff.link-added", in(part, link));
            case FlowChange.LinkRemoved(var part, var link) -> say("diff.link-removed", in(part, link));
            case FlowChange.InboxMapped(var part, var box, _) -> say("diff.box", in(part, box));
            case FlowChange.InboxUnmapped(var part, var box, _) -> say("diff.box", in(part, box));
            case FlowChange.OutboxMapped(var part, var box, _) -> say("diff.box", in(part, box));
            case FlowChange.OutboxUnmapped(var part, var box, _) -> say("diff.box", in(part, box));
            case FlowChange.NameChanged(var name) -> say("diff.name", name);
            case FlowChange.AboutChanged _ -> say("diff.about");
            case FlowChange.LabelChanged(var part, var id, var label) -> say("diff.label", in(part, id), label);
            case FlowChange.TapsChanged _ -> say("diff.taps");
            case FlowChange.LinksOrdered _, FlowChange.ComponentFieldsChanged _, FlowChange.LinkFieldsChanged _, FlowChange.DrawingFieldsChanged _, FlowChange.FlowFieldsChanged _ ->
                say("diff.fields");
            case FlowChange.OfGeometry _ -> Optional.empty();
        };
    }

    private static Optional<String> say(String key, Object... words) {
        return Optional.of(WORDS.text(key, words));
    }

    private static String in(Optional<String> part, Object what) {
        return part.map(name -> WORDS.text("diff.in", what, name)).orElse(what.toString());
    }
}
