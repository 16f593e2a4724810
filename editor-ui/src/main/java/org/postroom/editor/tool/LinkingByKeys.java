package org.postroom.editor.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.editor.document.BoxFit;
import org.postroom.editor.document.FlowDocument;

/// Each box to which a link fits has a badge with a letter, the nearest first, its own last; where letters run short, two. The letter
/// makes the link. L goes on to the component's next outbox.
///
/// @param work   what it works on
/// @param starts the component's outboxes
/// @param chosen the one from which the link leaves
/// @param badges what is left to press
record LinkingByKeys(Workspace work, List<BoxPlan> starts, int chosen, List<Overlay.Badge> badges) implements Gesture {
    private static final String LETTERS = "ASDFGHJKQWERTYUIOPZXCVBNM";

    LinkingByKeys {
        starts = List.copyOf(starts);
        badges = List.copyOf(badges);
    }

    static Optional<LinkingByKeys> from(Workspace work, String id) {
        List<BoxPlan> starts = work.document().plan().component(id).map(ComponentPlan::outboxes).orElse(List.of())
                .stream().filter(box -> !BoxFit.isWord(box.name().box())).toList();
        return starts.isEmpty() ? Optional.empty() : Optional.of(shown(work, starts, 0));
    }

    private static LinkingByKeys shown(Workspace work, List<BoxPlan> starts, int chosen) {
        return new LinkingByKeys(work, starts, chosen, badges(work.document(), starts.get(chosen))).shown();
    }

    private LinkingByKeys shown() {
        BoxPlan start = starts.get(chosen);
        work.overlay(Overlay.choosing(new Overlay.Pulled(start, start.at(), Optional.empty(), Optional.empty(),
                Optional.empty()), badges));
        return this;
    }

    private static List<Overlay.Badge> badges(FlowDocument document, BoxPlan start) {
        List<BoxPlan> fitting = document.plan().components().values().stream().flatMap(ComponentPlan::boxes)
                .filter(box -> box.side() == Side.LEFT && !BoxFit.isWord(box.name().box()))
                .sorted(Comparator.comparing((BoxPlan box) -> isOwn(box, start))
                        .thenComparingDouble(box -> box.at().distanceTo(start.at())))
                .filter(box -> TypeFit.refusal(document, start, box).isEmpty())
                .limit((long) LETTERS.length() * LETTERS.length()).toList();
        List<Overlay.Badge> badges = new ArrayList<>();
        for (BoxPlan box : fitting) {
            badges.add(new Overlay.Badge(keys(badges.size(), fitting.size()), box));
        }
        return badges;
    }

    private static boolean isOwn(BoxPlan box, BoxPlan start) {
        return box.name().component().equals(start.name().component());
    }

    private static String keys(int place, int of) {
        int letters = LETTERS.length();
        return of <= letters
                ? LETTERS.substring(place, place + 1)
                : "" + LETTERS.charAt(place / letters) + LETTERS.charAt(place % letters);
    }

    @Override
    public ToolState key(KeyInput input) {
        if (input.key().equals("L")) {
            return shown(work, starts, (chosen + 1) % starts.size());
        }
        List<Overlay.Badge> left = badges.stream().filter(badge -> badge.keys().startsWith(input.key())).toList();
        if (left.isEmpty()) {
            return input.key().equals("ESCAPE") ? cancel() : this;
        }
        Overlay.Badge first = left.getFirst();
        if (first.keys().length() > 1) {
            return new LinkingByKeys(work, starts, chosen, left.stream()
                    .map(badge -> new Overlay.Badge(badge.keys().substring(1), badge.box())).toList()).shown();
        }
        PullingLink.link(work, starts.get(chosen), first.box());
        return cancel();
    }

    @Override
    public ToolState move(PointerInput input) {
        return this;
    }

    @Override
    public ToolState release(PointerInput input) {
        return this;
    }
}
