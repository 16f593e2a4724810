package org.postroom.palette.display;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// Draws numbers as curves that go on with each message. Kamaelia has none.
@ComponentInfo(group = "Displays", summary = "Draws numbers as curves that go on with each message.", atEnd = """
        When nothing more comes, it draws what waits in 'inbox' and ends; the curves stay. Told to shut down, it ends \
        at once.""", badInput = """
        Fails at a message that is neither a number, nor text that is one, nor a list of numbers, nor a map of names to \
        numbers; and where there would be more than 20 curves, or there is no screen.""")
public final class Chart extends Component {
    private static final int MOST_POINTS = 10_000;
    private static final int MOST_CURVES = 20;

    public record Settings(@Help("what stands above it") String title,
            @Help("how many messages are kept, 2 to 10,000") int points) {
        public Settings {
            if (points < 2 || points > MOST_POINTS) {
                throw new IllegalArgumentException("it keeps 2 to 10,000 messages, not " + points);
            }
        }

        public Settings() {
            this("", 200);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class,
            "a number, a list of numbers, or a map of names to numbers");
    private final Settings settings;
    private final Deque<Map<String, Double>> kept = new ArrayDeque<>();
    private final List<String> names = new ArrayList<>();
    private long from;

    public Chart(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(face())) {
            for (Object message : inbox) {
                add(numbers(message));
                if (inbox.size() == 0) {
                    spot.show(face());
                }
            }
            spot.show(face());
        }
    }

    private static Map<String, Double> numbers(Object message) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        switch (message) {
            case Map<?, ?> map -> map.forEach((name, value) -> numbers.put(String.valueOf(name), number(value)));
            case List<?> list -> list.forEach(value -> numbers.put(String.valueOf(numbers.size() + 1), number(value)));
            default -> numbers.put("", number(message));
        }
        return numbers;
    }

    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(value.toString().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number, not '" + value + "'", e);
        }
    }

    private void add(Map<String, Double> numbers) {
        numbers.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        if (names.size() > MOST_CURVES) {
            throw new IllegalArgumentException("a chart has 20 curves at most: " + String.join(", ", names));
        }
        kept.addLast(numbers);
        if (kept.size() > settings.points()) {
            kept.removeFirst();
            from++;
        }
    }

    private Face face() {
        return new Face.Curves(settings.title(), from, names.stream().map(this::curve).toList());
    }

    private Face.Curve curve(String name) {
        return new Face.Curve(name, kept.stream().map(numbers -> numbers.getOrDefault(name, Double.NaN)).toList());
    }
}
