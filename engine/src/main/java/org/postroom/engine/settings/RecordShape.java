package org.postroom.engine.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Help;

/// A settings record seen by reflection. Settings without a default come first; a shorter public constructor takes
/// just those and fills in the rest.
///
/// @param fields    its components
/// @param canonical the constructor that takes all of them
/// @param filling   the shortest constructor that takes the first of them; the canonical one where there is none
record RecordShape(List<Field> fields, Constructor<?> canonical, Constructor<?> filling) {
    private static final int SAMPLES = 3;

    static RecordShape of(Class<?> type, Codecs codecs) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getConstructor(types);
            return new RecordShape(Arrays.stream(components).map(each -> Field.of(each, codecs)).toList(), canonical,
                    filling(canonical));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("the record " + type.getSimpleName() + " isn't public", e);
        }
    }

    /// Compares types, not names: those are not always in a class file.
    private static Constructor<?> filling(Constructor<?> canonical) {
        List<Class<?>> all = List.of(canonical.getParameterTypes());
        return Arrays.stream(canonical.getDeclaringClass().getConstructors())
                .filter(each -> each.getParameterCount() <= all.size()
                        && all.subList(0, each.getParameterCount()).equals(List.of(each.getParameterTypes())))
                .min(Comparator.comparingInt(Constructor::getParameterCount)).orElse(canonical);
    }

    /// How many settings, the first ones, have no default.
    int required() {
        return filling.getParameterCount();
    }

    /// Whether a person may leave a setting out.
    boolean mayLack(int index) {
        return index >= required() || fields.get(index).codec.kind() instanceof Kind.Maybe;
    }

    /// A record with these values, and the usual ones where there is none.
    Object make(List<Optional<Object>> found) throws ReflectiveOperationException {
        Object[] values = new Object[found.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = found.get(i).orElse(Optional.empty());
            complete &= i < required() || found.get(i).isPresent();
        }
        if (!complete) {
            fill(found, values);
        }
        return canonical.newInstance(values);
    }

    private void fill(List<Optional<Object>> found, Object[] values) throws ReflectiveOperationException {
        List<Object> usual = values(filling.newInstance(Arrays.copyOf(values, required())));
        for (int i = required(); i < values.length; i++) {
            values[i] = found.get(i).orElse(usual.get(i));
        }
    }

    /// The record that the same required values give when nothing else is said.
    Object usual(Object instance) throws ReflectiveOperationException {
        return filling.newInstance(values(instance).subList(0, required()).toArray());
    }

    /// The values of a record, in the order of the fields.
    List<Object> values(Object instance) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>(fields.size());
        for (Field field : fields) {
            values.add(field.accessor.invoke(instance));
        }
        return values;
    }

    /// Records made from sample values, as far as they accept them.
    List<Object> samples() {
        List<Object> samples = new ArrayList<>();
        for (int choice = 0; choice < SAMPLES; choice++) {
            sample(choice).ifPresent(samples::add);
        }
        return samples;
    }

    private Optional<Object> sample(int choice) {
        List<Object> values = new ArrayList<>();
        for (Field field : fields.subList(0, required())) {
            List<Object> samples = field.codec.samples();
            if (samples.isEmpty()) {
                return Optional.empty();
            }
            values.add(samples.get(Math.min(choice, samples.size() - 1)));
        }
        try {
            return Optional.of(filling.newInstance(values.toArray()));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    /// A component of the record.
    record Field(String name, Codec codec, String help, Method accessor) {
        static Field of(RecordComponent component, Codecs codecs) {
            String help = Optional.ofNullable(component.getAnnotation(Help.class)).map(Help::value).orElse("");
            try {
                Codec codec = codecs.of(component.getGenericType());
                return new Field(component.getName(), codec, help, component.getAccessor());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("setting '" + component.getName() + "': " + e.getMessage(), e);
            }
        }
    }
}
