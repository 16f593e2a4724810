package org.postroom.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postroom.engine.settings.Forms.form;
import static org.postroom.engine.settings.Forms.problems;
import static org.postroom.engine.settings.Forms.read;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Problem;

class SettingsFormTest {
    public record Window(int width, int height) {
        public Window {
            if (width < 1) {
                throw new IllegalArgumentException("a window is at least 1 wide, not " + width);
            }
        }

        public Window(int width) {
            this(width, 2 * width);
        }
    }

    public record Search(@Help("a regular expression") Pattern pattern, boolean invert, Duration patience) {
        public Search(Pattern pattern) {
            this(pattern, false, Duration.ofMinutes(1));
        }
    }

    public record Outer(Window window) {}

    public record Makers(List<Maker> makers, int number) {}

    public record Unholdable(String text, Thread bad) {}

    public record Circular(List<Circular> inside) {}

    record Hidden(int number) {}

    public record AllUsual(int number, Pattern pattern, List<Pattern> patterns, Optional<Window> window,
            Object message, double most) {
        public AllUsual() {
            this(7, Pattern.compile("a|b", Pattern.CASE_INSENSITIVE), List.of(Pattern.compile("x")), Optional.empty(),
                    List.of(1, 2.5, "three"), 1.5);
        }
    }

    @Test
    void severalProblemsAreToldAtOnce() {
        Map<String, Object> wrong = Map.of("invert", "no", "patience", 3L, "patern", "x");

        assertThat(problems(Search.class, wrong)).containsExactly(
                "settings.patern: Search has no setting 'patern' (it has: pattern, invert, patience)",
                "settings.pattern: Search needs the setting 'pattern': expected a regular expression, found nothing",
                "settings.invert: expected true or false, found the text 'no'",
                "settings.patience: expected a time such as '250ms', '10s', '5min' or '1h', found the number 3");
    }

    @Test
    void anUnknownSettingIsOnlyAWarning() {
        Reading reading = new Reading(Forms::maker);

        assertThat(form(Search.class).read(Map.of("pattern", "a", "x", 1L), reading)).isPresent();
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.WARNING);
    }

    @Test
    void theRecordsOwnSentenceIsTold() {
        assertThat(problems(Window.class, Map.of("width", 0L)))
                .containsExactly("settings: a window is at least 1 wide, not 0");
        assertThat(problems(Outer.class, Map.of("window", Map.of("width", -1L))))
                .containsExactly("settings.window: a window is at least 1 wide, not -1");
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        assertThat(read(Window.class, Map.of("width", 3L))).contains(new Window(3, 6));
        assertThat(read(Search.class, Map.of("pattern", "a", "patience", "1s"))).map(Search.class::cast)
                .hasValueSatisfying(search -> assertThat(search.patience()).isEqualTo(Duration.ofSeconds(1)));
        assertThat(read(AllUsual.class, Map.of())).isPresent();
    }

    @Test
    void whatIsAsUsualIsLeftOut() {
        assertThat(form(Window.class).write(new Window(3, 6))).isEqualTo(Map.of("width", 3L));
        assertThat(form(Window.class).write(new Window(3, 7))).isEqualTo(Map.of("width", 3L, "height", 7L));
        assertThat(form(AllUsual.class).write(new AllUsual())).isEmpty();
        assertThat(form(Search.class).withoutUsual(
                Map.of("pattern", "a", "invert", false, "patience", "60s", "other", 1L)))
                .isEqualTo(Map.of("pattern", "a", "other", 1L));
        assertThat(form(Search.class).withoutUsual(Map.of("invert", "wrong"))).isEqualTo(Map.of("invert", "wrong"));
    }

    @Test
    void theFormShowsKindsHelpAndUsualValues() {
        assertThat(form(Search.class).settings()).containsExactly(
                new Setting("pattern", Kind.Plain.PATTERN, "a regular expression", true, Optional.empty()),
                new Setting("invert", Kind.Plain.TRUTH, "", false, Optional.of(false)),
                new Setting("patience", Kind.Plain.DURATION, "", false, Optional.of("1min")));
        assertThat(form(Window.class).settings().get(1).usual()).as("follows from the width").isEmpty();
        assertThat(form(AllUsual.class).settings()).extracting(setting -> setting.usual().orElse("nothing"))
                .containsExactly(7L, "(?i)a|b", List.of("x"), "nothing", List.of(1L, new BigDecimal("2.5"), "three"),
                        new BigDecimal("1.5"));
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() {
        assertThat(read(Window.class, Map.of("width", new BigDecimal("3.0")))).contains(new Window(3, 6));
    }

    @Test
    void namedTypesAreFoundEvenInWrongSettings() {
        SettingsForm form = form(Makers.class);

        assertThat(form.namesTypes()).isTrue();
        assertThat(form.typesNamed(Map.of("makers", List.of("part:A", 3L), "number", "x"))).containsExactly("part:A");
        assertThat(form(Search.class).namesTypes()).isFalse();
    }

    @Test
    void aRecordThatNoFileCanHoldIsRefused() {
        assertThatThrownBy(() -> form(Unholdable.class)).hasMessageStartingWith(
                "setting 'bad': a setting can't be of the type java.lang.Thread (it can be text, a number,");
        assertThatThrownBy(() -> form(Circular.class))
                .hasMessage("setting 'inside': the record Circular contains itself");
        assertThatThrownBy(() -> form(Hidden.class)).hasMessage("the record Hidden isn't public");
    }
}
