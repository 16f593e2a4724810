package org.postroom.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Help;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Setting;
import org.postroom.engine.settings.Times;

/// Where a component refuses a value for its size, the setting's help says which sizes there are, and says it rightly.
class SettingBoundsTest {
    private static final String AMOUNT = "(-?\\d[\\d,.]*(?:ms|s)?)";
    private static final Pattern FROM_TO = Pattern.compile(AMOUNT + " to " + AMOUNT + "\\b");
    private static final Pattern LEAST = Pattern.compile(AMOUNT + "(?: \\w+)? or more");
    private static final Pattern MOST = Pattern.compile(AMOUNT + " or fewer");
    private static final Pattern BOUND = Pattern.compile(FROM_TO + "|" + LEAST + "|" + MOST
            + "|more than 0s|\\bnot 0\\b|not (?:above|below) '\\w+'");

    /// Values of a file to try, by what a setting takes.
    private static List<Object> probes(Kind kind) {
        return switch (kind) {
            case Kind.Plain.WHOLE -> List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE);
            case Kind.Plain.LONG -> List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
            case Kind.Plain.DECIMAL -> List.of(-1e300, -1, 0, 1e-9, 1, 1e300);
            case Kind.Plain.DURATION -> List.of("PT-1S", "0s", "1ns", "1s", "1000000h");
            case Kind.Maybe(var value) -> probes(value);
            case Kind.ListOf _ -> List.of(List.of());
            case Kind.MapOf _ -> List.of(Map.of());
            case Kind.Plain _, Kind.Choice _, Kind.Fields _ -> List.of();
        };
    }

    /// What is wrong with the bounds that a type's helps state.
    private static List<String> complaints(ComponentType type) {
        return type.settings().stream().flatMap(setting -> complaints(type, setting)).toList();
    }

    private static Stream<String> complaints(ComponentType type, Setting setting) {
        List<String> complaints = new ArrayList<>();
        boolean stated = BOUND.matcher(setting.help()).find();
        probes(setting.kind()).stream().filter(value -> !stated && refused(type, setting, value))
                .forEach(
                        value -> complaints.add(setting.name() + ": refuses " + value + ", but the help has no bound"));
        allowed(setting).stream().filter(value -> refused(type, setting, value))
                .forEach(value -> complaints.add(setting.name() + ": refuses " + value + ", which the help allows"));
        forbidden(setting).stream().filter(value -> !refused(type, setting, value))
                .forEach(value -> complaints.add(setting.name() + ": takes " + value + ", which the help forbids"));
        return complaints.stream();
    }

    private static boolean refused(ComponentType type, Setting setting, Object value) {
        Map<String, Object> settings = new HashMap<>(StandardPaletteTest.SAMPLES.getOrDefault(type.name(), Map.of()));
        settings.put(setting.name(), value);
        return type.problems(settings, StandardPaletteTest::maker).stream()
                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /// The bounds themselves.
    private static List<Object> allowed(Setting setting) {
        return bounds(setting).map(bound -> bound.last).toList();
    }

    /// The next values beyond the bounds.
    private static List<Object> forbidden(Setting setting) {
        return bounds(setting).map(bound -> bound.beyond).toList();
    }

    private record Bound(Object last, Object beyond) {}

    private static Stream<Bound> bounds(Setting setting) {
        Kind kind = setting.kind() instanceof Kind.Maybe(var value) ? value : setting.kind();
        String help = setting.help();
        return Stream.of(
                FROM_TO.matcher(help).results().flatMap(
                        found -> Stream.of(bound(kind, found.group(1), -1), bound(kind, found.group(2), 1))),
                LEAST.matcher(help).results().map(found -> bound(kind, found.group(1), -1)))
                .flatMap(each -> each).filter(_ -> probes(kind).size() > 1);
    }

    private static Bound bound(Kind kind, String words, int away) {
        if (kind == Kind.Plain.DURATION) {
            return new Bound(words, Times.parse(words).plusNanos(away).toString());
        }
        BigDecimal last = new BigDecimal(words.replace(",", ""));
        BigDecimal step = kind == Kind.Plain.DECIMAL ? last.ulp() : BigDecimal.ONE;
        return new Bound(last, last.add(step.multiply(BigDecimal.valueOf(away))));
    }

    @TestFactory
    Stream<DynamicTest> everyHelpStatesTheBounds() {
        return new StandardPalette().types().stream().map(ComponentType::of)
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> assertThat(complaints(type)).isEmpty()));
    }

    @Test
    void manyHelpsStateBounds() {
        assertThat(new StandardPalette().types().stream().map(ComponentType::of)
                .flatMap(type -> type.settings().stream()).filter(setting -> bounds(setting).findAny().isPresent()))
                .hasSizeGreaterThan(20);
    }

    @Test
    void aBoundThatIsNotStatedOrIsStatedWronglyIsFound() {
        assertThat(complaints(ComponentType.of(Unbounded.class))).containsExactly(
                "silent: refuses -2147483648, but the help has no bound",
                "silent: refuses -1, but the help has no bound", "narrow: refuses 1000, which the help allows",
                "wide: takes 11, which the help forbids");
    }

    /// A component for these tests.
    public static final class Unbounded extends Component {
        public record Settings(@Help("how many") int silent, @Help("how many, 1 to 1,000") int narrow,
                @Help("how many, 1 to 10") int wide) {
            public Settings {
                if (silent < 0 || narrow < 1 || narrow > 999 || wide < 1) {
                    throw new IllegalArgumentException("out of bounds");
                }
            }

            public Settings() {
                this(1, 1, 1);
            }
        }

        public Unbounded(@SuppressWarnings("unused") Settings settings) {}

        @Override
        protected void main() {
            // never runs
        }
    }
}
