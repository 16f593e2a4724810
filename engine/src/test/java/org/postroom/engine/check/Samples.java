package org.postroom.engine.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Tiny components, and the drawings made of them.
final class Samples {
    static final Catalogue CATALOGUE = Catalogue.of(List.of(Reader.class, Grep.class, Printer.class, Counter.class,
            Fanout.class, Crasher.class, Carousel.class, Eager.class));

    private Samples() {}

    public static final class Reader extends Component {
        public Reader() {
            outbox(String.class, "lines");
        }

        @Override
        protected void main() {}
    }

    public static final class Grep extends Component {
        public record Settings(Pattern pattern) {}

        public Grep(Grep.Settings settings) {
            inbox(String.class, "lines to test");
            outbox(String.class, "lines that match");
            outbox("rejected", String.class, "lines without " + settings.pattern());
        }

        @Override
        protected void main() {}
    }

    public static final class Printer extends Component {
        public Printer() {
            inbox(Object.class, "what to print");
            inbox("_private", Object.class, "for nobody");
        }

        @Override
        protected void main() {}
    }

    public static final class Counter extends Component {
        public Counter() {
            inbox(Integer.class, "numbers");
            outbox(int.class, "their sum");
        }

        @Override
        protected void main() {}
    }

    public static final class Fanout extends Component {
        public record Settings(int ways) {
            public Settings {
                if (ways < 1 || ways > 1000) {
                    throw new IllegalArgumentException("there are 1 to 1000 ways, not " + ways);
                }
            }
        }

        public Fanout(Fanout.Settings settings) {
            inbox(Object.class, "messages");
            for (int i = 1; i <= settings.ways(); i++) {
                outbox("out" + i, Object.class, "a way");
            }
        }

        @Override
        protected void main() {}
    }

    public static final class Crasher extends Component {
        public Crasher() {
            throw new IllegalStateException("bad luck");
        }

        @Override
        protected void main() {}
    }

    public static final class Carousel extends Component {
        public record Settings(Maker child) {}

        public Carousel(Carousel.Settings settings) {
            inbox(Object.class, settings.child().type());
        }

        @Override
        protected void main() {}
    }

    /// Makes its child at once, to show the child's boxes as its own.
    public static final class Eager extends Component {
        public record Settings(Maker child) {}

        public Eager(Eager.Settings settings) {
            settings.child().make().inboxes().stream().filter(box -> !box.name().equals("control"))
                    .forEach(box -> inbox(box.name(), box.type(), box.help()));
        }

        @Override
        protected void main() {}
    }

    static Placed grep() {
        return Placed.of("Grep").withSettings(Map.of("pattern", "a"));
    }

    static Placed fanout(int ways) {
        return Placed.of("Fanout").withSettings(Map.of("ways", (long) ways));
    }

    /// A drawing of components that are told as "id", "type", "id", "type"...
    static Drawing drawing(String... components) {
        Drawing drawing = Drawing.empty();
        for (int i = 0; i < components.length; i += 2) {
            boolean grep = components[i + 1].equals("Grep");
            drawing = drawing.with(components[i], grep ? grep() : Placed.of(components[i + 1]));
        }
        return drawing;
    }

    /// Links that are told as "from.outbox", "to.inbox", ...
    static List<Link> links(String... boxes) {
        return IntStream.range(0, boxes.length / 2)
                .mapToObj(i -> Link.of(boxes[2 * i], boxes[2 * i + 1])).toList();
    }

    static Flow flow(Drawing drawing) {
        return Flow.empty().withDrawing(drawing);
    }

    /// A part with one printer, whose inbox is the part's own.
    static Drawing stage() {
        return drawing("printer", "Printer").withInboxes(new TreeMap<>(Map.of("inbox", BoxName.of("printer.inbox"))));
    }
}
