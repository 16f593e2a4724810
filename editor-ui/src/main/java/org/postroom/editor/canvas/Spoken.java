package org.postroom.editor.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.LinkPlan.Carrying;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem.Severity;

/// What is on the canvas, in words for who can't see it.
final class Spoken {
    private static final Texts WORDS = Texts.of(Spoken.class);

    /// The whole of it.
    String drawing(DrawingPlan plan) {
        return said("drawing", plan.components().size(), plan.links().size());
    }

    /// One component: what it is, what it does in a run, and to whom it is linked.
    String component(DrawingPlan plan, String id, Map<String, Severity> marks, Optional<String> doing) {
        return plan.component(id)
                .map(component -> component(plan, component, Optional.ofNullable(marks.get(id)), doing))
                .orElseGet(() -> drawing(plan));
    }

    private String component(DrawingPlan plan, ComponentPlan component, Optional<Severity> mark,
            Optional<String> doing) {
        StringBuilder text = new StringBuilder(said("component", component.title(), component.type()));
        if (!component.known()) {
            text.append(said("unknown"));
        }
        mark.ifPresent(severity -> text.append(said(severity == Severity.ERROR ? "error" : "warning")));
        doing.ifPresent(words -> text.append(said("doing", words)));
        List<LinkPlan> data = plan.links().stream().filter(link -> link.kind() == Carrying.DATA).toList();
        data.stream().filter(link -> link.link().to().component().equals(component.id()))
                .forEach(link -> text.append(said("in", link.link().to().box(), link.link().from())));
        data.stream().filter(link -> link.link().from().component().equals(component.id()))
                .forEach(link -> text.append(said("out", link.link().from().box(), link.link().to())));
        return text.toString();
    }

    private static String said(String key, Object... values) {
        return WORDS.text(key, values);
    }
}
