package org.postroom.engine.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Spelling;

/// What types' names stand for in one file. Confined to the thread that checks.
///
/// @param file      the file's name
/// @param drawings  all drawings in play
/// @param catalogue the types made from classes
/// @param known     the boxes of the drawings, filled in from the inside out
/// @param answers   of the types made from classes
record FileTypes(String file, Drawings drawings, Catalogue catalogue, Map<Unit, Boxes> known, Answers answers) {
    private static final BoxShape CONTROL = new BoxShape("control", Object.class, "what ends this part");
    private static final BoxShape SIGNAL = new BoxShape("signal", Object.class, "says that this part has ended");

    FileTypes at(String other) {
        return new FileTypes(other, drawings, catalogue, known, answers);
    }

    Optional<Boxes> boxes(Placed placed) {
        return type(placed).flatMap(type -> answers.of(type, placed, this::maker).boxes())
                .or(() -> drawings.resolve(file, placed.type()).flatMap(this::boxes));
    }

    /// Before very many components are looked at one by one.
    void askAll(Drawing drawing) {
        answers.askAll(drawing.components().values(), catalogue, this::maker);
    }

    Optional<Boxes> likelyBoxes(Placed placed) {
        return boxes(placed).or(() -> type(placed).flatMap(ComponentType::likelyBoxes));
    }

    /// The drawings that a component can't be made without: what it is, and what its constructor makes.
    Set<Unit> inside(Placed placed) {
        Set<Unit> inside = new LinkedHashSet<>();
        drawings.resolve(file, placed.type()).ifPresent(inside::add);
        type(placed).filter(type -> !type.named(placed.settings()).isEmpty())
                .ifPresent(type -> type.boxes(placed.settings(), name -> new Noting(maker(name), made -> drawings
                        .resolve(file, made).ifPresent(inside::add))));
        return inside;
    }

    /// What is wrong with a component's type and settings, with places within it.
    List<Problem> problems(Placed placed) {
        Optional<ComponentType> type = type(placed);
        if (type.isPresent()) {
            return answers.of(type.get(), placed, this::maker).problems();
        }
        return drawings.resolve(file, placed.type())
                .map(unit -> InnerSettings.problems(this, unit, placed.settings()))
                .orElseGet(() -> List.of(Problem.error("type", unknown(placed.type()))));
    }

    /// The boxes of a drawing when it is used as a component.
    Boxes boxesOf(Drawing drawing) {
        return new Boxes(
                shapes(CONTROL, drawing.inboxes(), drawing, (boxes, name) -> boxes.inbox(name)),
                shapes(SIGNAL, drawing.outboxes(), drawing, (boxes, name) -> boxes.outbox(name)));
    }

    private SequencedMap<String, BoxShape> shapes(BoxShape first, SortedMap<String, BoxName> own, Drawing drawing,
            Search search) {
        SequencedMap<String, BoxShape> shapes = new LinkedHashMap<>();
        shapes.put(first.name(), first);
        own.forEach((name, target) -> {
            BoxShape shape = Optional.ofNullable(drawing.components().get(target.component()))
                    .flatMap(this::likelyBoxes).flatMap(boxes -> search.find(boxes, target.box()))
                    .orElse(new BoxShape(name, Object.class, ""));
            shapes.put(name, new BoxShape(name, shape.type(), shape.help()));
        });
        return shapes;
    }

    private Optional<ComponentType> type(Placed placed) {
        return catalogue.find(placed.type());
    }

    private Optional<Boxes> boxes(Unit unit) {
        return Optional.ofNullable(known.get(unit));
    }

    private Maker maker(String type) {
        Function<String, Maker> makers = this::maker;
        return catalogue.find(type).map(found -> found.maker(makers))
                .or(() -> drawings.resolve(file, type).map(unit -> new UnitMaker(type, boxes(unit))))
                .orElseThrow(() -> new IllegalArgumentException(unknown(type)));
    }

    private String unknown(String type) {
        Optional<String> part = PartType.name(type);
        if (part.isPresent()) {
            return "there is no part '" + part.get() + "'" + Spelling.question(part.get(), drawings.parts(file));
        }
        return type.startsWith(Drawings.FILE) && drawings.answer(file, type) instanceof Beside.Answer.Refused refused
                ? "'" + type + "' can't be used: " + refused.reason()
                : "unknown type '" + type + "'"
                        + catalogue.nearest(type).map(near -> " (did you mean '" + near + "'?)").orElse("");
    }

    /// See [Boxes#inbox] and [Boxes#outbox].
    @FunctionalInterface
    private interface Search {
        Optional<BoxShape> find(Boxes boxes, String name);
    }

    private record UnitMaker(String type, Optional<Boxes> boxes) implements Maker {
        @Override
        public Component make(Map<String, Object> settings) {
            return new StandIn(boxes.orElseThrow(() -> new IllegalArgumentException("'" + type + "' contains itself")));
        }
    }

    private record Noting(Maker maker, Consumer<String> made) implements Maker {
        @Override
        public String type() {
            return maker.type();
        }

        @Override
        public Component make(Map<String, Object> settings) {
            made.accept(type());
            return maker.make(settings);
        }
    }
}
