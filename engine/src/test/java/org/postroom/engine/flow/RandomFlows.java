package org.postroom.engine.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;

/// Small random flows from a small stock of names, so that two of them have much in common.
final class RandomFlows {
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    private final Random random;

    RandomFlows(long seed) {
        random = new Random(seed);
    }

    Flow flow() {
        return new Flow(word(), drawing(), some(this::drawing), taps(), layout(), fields());
    }

    /// The flow with one thing in it, or several, changed.
    Flow edited(Flow flow) {
        Flow edited = flow;
        for (int i = random.nextInt(3); i >= 0; i--) {
            edited = edit(edited);
        }
        return edited;
    }

    private Flow edit(Flow flow) {
        Drawing drawing = flow.drawing();
        return switch (random.nextInt(9)) {
            case 0 -> flow.withDrawing(drawing.with(id(), placed()));
            case 1 -> flow.withPart(id(), drawing());
            case 2 -> flow.withLayout(layout());
            case 3 -> flow.withName(word());
            case 4 -> {
                List<Link> links = new ArrayList<>(drawing.links());
                Collections.shuffle(links, random);
                yield flow.withDrawing(drawing.withLinks(links));
            }
            case 5 -> flow.withDrawing(drawing.withLinks(several(this::link)));
            case 7 -> flow.withTaps(taps());
            case 6 -> flow.withDrawing(drawing.withInboxes(some(this::box)).withAbout(word()));
            default -> flow.withParts(some(this::drawing));
        };
    }

    private Drawing drawing() {
        return new Drawing(word(), some(this::box), some(this::box), some(this::placed), several(this::link), fields());
    }

    private Placed placed() {
        return new Placed(word(), word(), fields(), some(this::room), one(List.of(OnFailure.values())), fields());
    }

    private List<Tap> taps() {
        return several(() -> Tap.of(new TapPlace.OnBox(box()), one(List.of(Tap.Job.values()))).withExpression(word()));
    }

    private Room room() {
        return new Room(1 + random.nextInt(3), one(List.of(WhenFull.values())));
    }

    private Link link() {
        return new Link(box(), box(), random.nextInt(4) == 0 ? fields() : Map.of());
    }

    private BoxName box() {
        return new BoxName(id(), one(List.of("inbox", "outbox")));
    }

    private Layout layout() {
        return new Layout(sheet(), some(this::sheet), fields());
    }

    private Layout.Sheet sheet() {
        return new Layout.Sheet(some(this::point), several(() -> new Layout.Note(word(), point(), size())),
                several(() -> new Layout.Frame(word(), point(), size())), bends(), fields());
    }

    private SortedMap<String, List<Layout.Point>> bends() {
        SortedMap<String, List<Layout.Point>> bends = new TreeMap<>();
        some(() -> several(this::point)).values().forEach(points -> bends.put(link().toString(), points));
        return bends;
    }

    private Layout.Point point() {
        return new Layout.Point(random.nextInt(3), random.nextInt(3));
    }

    private Layout.Size size() {
        return new Layout.Size(1 + random.nextInt(3), 1 + random.nextInt(3));
    }

    private Map<String, Object> fields() {
        return random.nextBoolean() ? Map.of() : Map.of(id(), (long) random.nextInt(2));
    }

    private String word() {
        return one(List.of("", "one", "two"));
    }

    private String id() {
        return one(IDS);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> several(Supplier<T> item) {
        List<T> several = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            several.add(item.get());
        }
        return several;
    }

    private <T> SortedMap<String, T> some(Supplier<T> item) {
        SortedMap<String, T> some = new TreeMap<>();
        IDS.stream().filter(_ -> random.nextBoolean()).forEach(id -> some.put(id, item.get()));
        return some;
    }
}
