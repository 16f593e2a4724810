package org.postroom.engine.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Frame;
import org.postroom.engine.flow.Layout.Note;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Layout.Size;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.flow.Tree;

/// Makes flows of everything that a file can say, with a liking for what is awkward. The same seed makes the same flow.
final class RandomFlows {
    private static final List<String> PIECES = List.of("a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\b",
            "\f",
            "\u0000", "\u001f", "\u007f", "ä", "€", "\u2028", "\ufeff", "\uffff", "🎈", "{", "]",
            "a longer piece of text ",
            "another piece, long enough for lines to break in different places for different reasons ");

    private final SplittableRandom random;

    private RandomFlows(long seed) {
        random = new SplittableRandom(seed);
    }

    static Flow flow(long seed) {
        return new RandomFlows(seed).flow();
    }

    private Flow flow() {
        SortedMap<String, Drawing> parts = map(3, () -> name("Pa"), () -> drawing(unknown()));
        SortedMap<String, Sheet> sheets = map(3, () -> name("Pa"), () -> sheet(unknown()));
        sheets.values().removeIf(Sheet.empty()::equals);
        return new Flow(text(), drawing(Map.of()), parts, list(3, this::tap),
                new Layout(sheet(Map.of()), sheets, unknown()), unknown());
    }

    private Drawing drawing(Map<String, Object> unknown) {
        return new Drawing(text(), map(3, () -> name("Box_"), this::boxName), map(3, () -> name("bo"), this::boxName),
                map(6, () -> name("ab"), this::component), list(6, this::link), unknown);
    }

    private Placed component() {
        String type = pick(List.of("Chooser", "part:Stage", "./other.flow.json", "org.example.Plug", "ÄÖ €"));
        Map<String, Object> unknown = new LinkedHashMap<>(unknown());
        Map<String, Object> ofInboxes = map(2, () -> name("in"), this::unknown);
        ofInboxes.values().removeIf(Map.of()::equals);
        if (!ofInboxes.isEmpty()) {
            unknown.put("inboxes", ofInboxes);
        }
        SortedMap<String, Room> rooms = map(2, () -> name("in"), this::room);
        rooms.values().removeIf(Room.USUAL::equals);
        return new Placed(type, text(), object(3), rooms, pick(List.of(OnFailure.values())), unknown);
    }

    private Tap tap() {
        String at = pick(List.of(name("ab"), name("ab") + "/" + boxName(), boxName() + " -> " + boxName()));
        return new Tap(TapPlace.of(at).orElseThrow(), pick(List.of(Tap.Job.values())), text(),
                pick(List.of(1, 2, Tap.MOST_EACH)),
                pick(List.of(Duration.ZERO, Duration.ofMillis(1), Tap.LONGEST_DELAY)),
                unknown());
    }

    private Room room() {
        return new Room(pick(List.of(1, 2, 100, 1_000_000)), pick(List.of(WhenFull.values())));
    }

    private Link link() {
        return new Link(boxName(), boxName(), unknown());
    }

    private BoxName boxName() {
        return new BoxName(name("ab"), name("Box_"));
    }

    private Sheet sheet(Map<String, Object> unknown) {
        return new Sheet(map(6, () -> name("ab"), this::point),
                list(2, () -> new Note(text(), point(), size(), unknown())),
                list(2, () -> new Frame(text(), point(), size(), unknown())),
                map(2, () -> link().toString(), () -> list(3, this::point)), unknown);
    }

    private Point point() {
        return new Point(pick(List.of(0.0, -80.0, 320.0, 0.1, 1e-9, -1e9)), random.nextDouble(-1e9, 1e9));
    }

    private Size size() {
        return new Size(pick(List.of(1.0, 200.0, 1.5)), random.nextDouble(1, 1e9));
    }

    private Map<String, Object> unknown() {
        Map<String, Object> unknown = new LinkedHashMap<>();
        object(2).forEach((name, value) -> unknown.put("x-" + name, value));
        return random.nextInt(3) == 0 ? unknown : Map.of();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(text(), value(depth));
        }
        return object;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> text();
            case 1 -> random.nextLong() >> random.nextInt(64);
            case 2 -> BigInteger.valueOf(random.nextLong()).pow(3).add(BigInteger.TWO.pow(200));
            case 3 ->
                new BigDecimal(BigInteger.valueOf(random.nextLong(1000)), pick(List.of(-400, -1, 1, 2, 6, 7, 400)));
            case 4 -> random.nextBoolean();
            case 5 -> Tree.Null.NULL;
            case 6 -> list(4, () -> value(depth - 1));
            default -> object(depth - 1);
        };
    }

    private String text() {
        return String.join("", list(4, () -> pick(PIECES)));
    }

    /// A name of the given letters, the first of them first.
    private String name(String letters) {
        var name = new StringBuilder(letters.substring(0, 1));
        for (int i = random.nextInt(4); i > 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.append(random.nextBoolean() ? "" : "-2").toString();
    }

    private <V> V pick(List<V> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <V> List<V> list(int most, Supplier<V> make) {
        List<V> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(make.get());
        }
        return list;
    }

    private <V> SortedMap<String, V> map(int most, Supplier<String> name, Supplier<? extends V> make) {
        SortedMap<String, V> map = new TreeMap<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            map.put(name.get(), make.get());
        }
        return map;
    }
}
