package org.postroom.engine.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postroom.engine.component.Expression;
import org.postroom.engine.component.Maker;

/// Finds the codec for the Java type of a setting. Confined to the thread that makes one type.
final class Codecs {
    private static final Map<Class<?>, Codec> PLAIN = Map.ofEntries(Map.entry(String.class, TextCodecs.TEXT),
            Map.entry(int.class, NumberCodecs.WHOLE), Map.entry(Integer.class, NumberCodecs.WHOLE),
            Map.entry(long.class, NumberCodecs.LONG), Map.entry(Long.class, NumberCodecs.LONG),
            Map.entry(double.class, NumberCodecs.DECIMAL), Map.entry(Double.class, NumberCodecs.DECIMAL),
            Map.entry(boolean.class, NumberCodecs.TRUTH), Map.entry(Boolean.class, NumberCodecs.TRUTH),
            Map.entry(Object.class, NumberCodecs.MESSAGE), Map.entry(Duration.class, TextCodecs.DURATION),
            Map.entry(Pattern.class, TextCodecs.PATTERN), Map.entry(Path.class, TextCodecs.PATH),
            Map.entry(URI.class, TextCodecs.LOCATION), Map.entry(Charset.class, TextCodecs.CHARSET),
            Map.entry(Maker.class, new MakerCodec()));

    private final Set<Class<?>> outer = new HashSet<>();

    /// The codec of a settings record.
    ///
    /// @throws IllegalArgumentException where a setting's type has none
    RecordCodec ofRecord(Class<?> type, String owner) {
        if (!outer.add(type)) {
            throw new IllegalArgumentException("the record " + type.getSimpleName() + " contains itself");
        }
        RecordCodec codec = new RecordCodec(owner, RecordShape.of(type, this));
        outer.remove(type);
        return codec;
    }

    /// @throws IllegalArgumentException where there is none
    Codec of(Type type) {
        if (type instanceof ParameterizedType holding) {
            return holding(holding);
        }
        if (type instanceof Class<?> single && Expression.class.isAssignableFrom(single)) {
            return ExpressionCodec.of(single);
        }
        if (type instanceof Class<?> single && (single.isRecord() || single.isEnum())) {
            return single.isEnum() ? CollectionCodecs.choice(single) : ofRecord(single, single.getSimpleName());
        }
        return Optional.ofNullable(type instanceof Class<?> single ? PLAIN.get(single) : null)
                .orElseThrow(() -> unusable(type));
    }

    private Codec holding(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return CollectionCodecs.list(of(arguments[0]));
        }
        if (type.getRawType() == Optional.class) {
            return CollectionCodecs.maybe(of(arguments[0]));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return CollectionCodecs.map(of(arguments[1]));
        }
        throw unusable(type);
    }

    private static IllegalArgumentException unusable(Type type) {
        return new IllegalArgumentException("a setting can't be of the type " + type.getTypeName()
                + " (it can be text, a number, boolean, Duration, Pattern, Path, URI, Charset, Object, Expression, Maker, an"
                + " enum, a record, or a List, Map or Optional of these)");
    }

    /// Type names; who reads the settings knows what they stand for.
    private static final class MakerCodec implements Codec {
        @Override
        public Kind kind() {
            return Kind.Plain.TYPE;
        }

        @Override
        public Optional<Object> read(Object value, String place, Reading reading) {
            if (!(value instanceof String type)) {
                return reading.unexpected(place, kind(), value);
            }
            try {
                return Optional.of(reading.maker(type));
            } catch (IllegalArgumentException e) {
                return reading.thrown(place, type, e);
            }
        }

        @Override
        public Object write(Object value) {
            return ((Maker) value).type();
        }

        @Override
        public List<Object> samples() {
            return List.of(new SampleMaker());
        }

        @Override
        public void named(Object value, List<String> names) {
            if (value instanceof String type) {
                names.add(type);
            }
        }

        @Override
        public boolean names() {
            return true;
        }
    }
}
