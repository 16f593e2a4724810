package org.postroom.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Problem;

/// Short ways through a form, for tests.
final class Forms {
    private Forms() {}

    static SettingsForm form(Class<?> type) {
        return SettingsForm.of(type, type.getSimpleName());
    }

    static Optional<Object> read(Class<?> type, Map<String, Object> values) {
        Reading reading = new Reading(Forms::maker);
        Optional<Object> read = form(type).read(values, reading);
        assertThat(reading.problems()).isEmpty();
        return read;
    }

    static List<String> problems(Class<?> type, Map<String, Object> values) {
        Reading reading = new Reading(Forms::maker);
        assertThat(form(type).read(values, reading)).isEmpty();
        return reading.problems().stream().map(Problem::toString).toList();
    }

    static Maker maker(String type) {
        if (!type.startsWith("part:")) {
            throw new IllegalArgumentException("unknown type '" + type + "'");
        }
        return new Maker() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Component make(Map<String, Object> settings) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
