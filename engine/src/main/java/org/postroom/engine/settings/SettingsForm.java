package org.postroom.engine.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a component's `Settings` record wants, and the way to it from a file's values and back. Immutable.
///
/// Settings without a default come first in the record; a shorter public constructor of the record takes just those
/// and fills in the rest. Without a shorter constructor all are required, but for those that are [Optional].
///
/// | in the record | in the file |
/// |---|---|
/// | `String`, `int`, `long`, `double`, `boolean` | text, numbers, true or false |
/// | [java.time.Duration] | "250ms", "10s", "5min", "1h", "1h30min", "PT10S" |
/// | [java.util.regex.Pattern], [java.nio.file.Path], [java.net.URI], [java.nio.charset.Charset] | text |
/// | an enum | the constant in camel case: `DROP_OLDEST` is "dropOldest" |
/// | `Object` | any value: whole numbers become Integer, else Long, else BigInteger; decimals Double |
/// | `List<T>`, `Map<String, T>`, `Optional<T>`, a record | a list, an object, the value or nothing, an object |
/// | an [org.postroom.engine.component.Expression] | text: "message > 3" |
/// | [org.postroom.engine.component.Maker] | the name of a type |
public final class SettingsForm {
    private final RecordCodec codec;

    private SettingsForm(RecordCodec codec) {
        this.codec = codec;
    }

    /// Reads a record's shape.
    ///
    /// @param settings a public record
    /// @param owner    whose settings they are, for messages: "Grep"
    /// @return the form
    /// @throws IllegalArgumentException where it isn't public, or a setting's type is none that a file has
    public static SettingsForm of(Class<?> settings, String owner) {
        return new SettingsForm(new Codecs().ofRecord(settings, owner));
    }

    /// What can be set, in the order of the record.
    ///
    /// @return may be empty
    public List<Setting> settings() {
        return codec.settings();
    }

    /// Makes a record from a file's values, or says what is wrong with them.
    ///
    /// @param values  by the names of the settings
    /// @param reading takes what is wrong, with places that start at `settings`
    /// @return the record, or nothing where something is wrong
    public Optional<Object> read(Map<String, Object> values, Reading reading) {
        return codec.read(values, "settings", reading);
    }

    /// What a file has for a record. Leaves out what is as usual, and what is absent.
    ///
    /// @param settings an instance of the record
    /// @return values of a file
    /// @throws IllegalArgumentException where a file can't hold a value
    public Map<String, Object> write(Record settings) {
        return codec.write(settings);
    }

    /// Takes away what needn't be said: settings that are right and as usual. Unknown and wrong ones stay.
    ///
    /// @param values values of a file
    /// @return what a file should have
    public Map<String, Object> withoutUsual(Map<String, Object> values) {
        return codec.withoutUsual(values);
    }

    /// Records to try a type with: usual values where there are some, sample values for what is required.
    ///
    /// @return those that the record accepts; may be none
    public List<Object> samples() {
        return codec.samples();
    }

    /// Whether a setting names component types.
    ///
    /// @return whether [#typesNamed] can ever find one
    public boolean namesTypes() {
        return codec.names();
    }

    /// The component types that a file's values name.
    ///
    /// @param values right or wrong
    /// @return the names as they are written
    public List<String> typesNamed(Map<String, Object> values) {
        List<String> names = new ArrayList<>();
        codec.named(values, names);
        return names;
    }
}
