import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

abstract class Component extends Microprocess {
    private final Map<String, Deque<Object>> boxes = new HashMap<>();

    Component() {
        box("inbox");
        box("outbox");
    }

    final void box(String name) { boxes.put(name, new ArrayDeque<>()); }

    final boolean ready(String box) { return !boxes.get(box).isEmpty(); }

    final Object receive(String box) { return boxes.get(box).removeFirst(); }

    final void send(Object message, String box) { boxes.get(box).addLast(message); }
}
