package org.postroom.engine.settings;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.engine.settings.RecordShape.Field;

/// A settings record, or one within it.
final class RecordCodec implements Codec {
    private final String owner;
    private final RecordShape shape;
    private final List<String> names;
    private final Set<String> known;
    private final boolean namesTypes;
    private final List<Setting> settings;

    RecordCodec(String owner, RecordShape shape) {
        this.owner = owner;
        this.shape = shape;
        this.names = shape.fields().stream().map(Field::name).toList();
        this.known = Set.copyOf(names);
        this.namesTypes = shape.fields().stream().anyMatch(field -> field.codec().names());
        this.settings = describe();
    }

    List<Setting> settings() {
        return settings;
    }

    @Override
    public Kind kind() {
        return new Kind.Fields(settings);
    }

    @Override
    public List<Object> samples() {
        return shape.samples();
    }

    @Override
    public Optional<Object> read(Object value, String place, Reading reading) {
        if (!(value instanceof Map<?, ?> map)) {
            return reading.unexpected(place, kind(), value);
        }
        tellUnused(map, place, reading);
        List<Optional<Object>> found = new ArrayList<>(names.size());
        boolean complete = true;
        for (int i = 0; i < names.size(); i++) {
            found.add(read(i, map, place + "." + names.get(i), reading));
            complete &= found.get(i).isPresent() || (shape.mayLack(i) && !map.containsKey(names.get(i)));
        }
        return complete ? make(found, place, reading) : Optional.empty();
    }

    private Optional<Object> read(int index, Map<?, ?> map, String place, Reading reading) {
        Field field = shape.fields().get(index);
        Optional<Object> value = Optional.ofNullable(map.get(field.name()));
        if (value.isPresent()) {
            return field.codec().read(value.get(), place, reading);
        }
        return shape.mayLack(index)
                ? Optional.empty()
                : reading.wrong(place, owner + " needs the setting '" + field.name() + "': expected "
                        + field.codec().kind().words() + ", found nothing");
    }

    private void tellUnused(Map<?, ?> map, String place, Reading reading) {
        if (known.containsAll(map.keySet())) {
            return;
        }
        String has = names.isEmpty() ? "it has none" : "it has: " + String.join(", ", names);
        map.keySet().stream().map(String::valueOf).filter(name -> !known.contains(name))
                .forEach(name -> reading.unused(place + "." + name,
                        owner + " has no setting '" + name + "' (" + has + ")"));
    }

    private Optional<Object> make(List<Optional<Object>> found, String place, Reading reading) {
        try {
            return Optional.of(shape.make(found));
        } catch (InvocationTargetException e) {
            return reading.thrown(place, owner, e.getTargetException());
        } catch (ReflectiveOperationException | LinkageError e) {
            return reading.thrown(place, owner, e);
        }
    }

    /// Leaves out what is as usual, and what is absent.
    @Override
    public Map<String, Object> write(Object value) {
        try {
            List<Object> values = shape.values(value);
            List<Object> usual = shape.required() == names.size() ? values : shape.values(shape.usual(value));
            Map<String, Object> written = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                Codec codec = shape.fields().get(i).codec();
                Object same = i < shape.required() ? Optional.empty() : usual.get(i);
                if (!alike(codec, values.get(i), same)) {
                    written.put(names.get(i), codec.write(values.get(i)));
                }
            }
            return Collections.unmodifiableMap(written);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(owner + " has settings that can't be read: " + e.getMessage(), e);
        }
    }

    /// What the settings of a file come to without those that are right and as usual.
    Map<String, Object> withoutUsual(Map<String, Object> given) {
        Map<String, Object> kept = new LinkedHashMap<>(given);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Codec codec = shape.fields().get(i).codec();
            settings.get(i).usual().filter(usual -> isUsual(codec, kept.getOrDefault(name, ""), usual))
                    .ifPresent(_ -> kept.remove(name));
        }
        return Collections.unmodifiableMap(kept);
    }

    /// So that "60s" and "1min" are the same.
    private static boolean isUsual(Codec codec, Object value, Object usual) {
        Reading reading = new Reading(_ -> new SampleMaker());
        return codec.read(value, "", reading).map(codec::write).filter(usual::equals).isPresent();
    }

    /// Patterns know no equality, so what a file has for them is compared too.
    private static boolean alike(Codec codec, Object value, Object usual) {
        boolean comparable = value.getClass() == usual.getClass() && !(value instanceof Optional);
        return value.equals(usual) || (comparable && codec.write(value).equals(codec.write(usual)));
    }

    @Override
    public void named(Object value, List<String> found) {
        if (namesTypes && value instanceof Map<?, ?> map) {
            shape.fields().stream().filter(field -> field.codec().names()).forEach(field -> Optional
                    .ofNullable(map.get(field.name())).ifPresent(each -> field.codec().named(each, found)));
        }
    }

    @Override
    public boolean names() {
        return namesTypes;
    }

    private List<Setting> describe() {
        List<Object> samples = shape.samples();
        List<Setting> described = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Field field = shape.fields().get(i);
            Optional<Object> usual = i < shape.required() ? Optional.empty() : usual(field, samples);
            described.add(new Setting(field.name(), field.codec().kind(), field.help(), !shape.mayLack(i), usual));
        }
        return List.copyOf(described);
    }

    /// What the field is in all samples, as a file has it.
    private static Optional<Object> usual(Field field, List<Object> samples) {
        try {
            Set<Object> written = new HashSet<>();
            for (Object sample : samples) {
                written.add(field.codec().write(field.accessor().invoke(sample)));
            }
            return written.size() == 1 ? Optional.of(written.iterator().next()) : Optional.empty();
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
