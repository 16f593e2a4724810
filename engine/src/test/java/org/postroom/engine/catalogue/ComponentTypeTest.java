package org.postroom.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.settings.Setting;

class ComponentTypeTest {
    private static final AtomicInteger MADE = new AtomicInteger();

    @ComponentInfo(group = "Sorting", summary = "Passes on the lines that match.")
    public static final class Grep extends Component {
        public record Settings(@Help("a regular expression") Pattern pattern) {}

        final Pattern pattern;

        public Grep(Grep.Settings settings) {
            MADE.incrementAndGet();
            inbox(String.class, "lines to test");
            outbox(String.class, "lines that match");
            outbox("_private", String.class, "for nobody");
            pattern = settings.pattern();
        }

        public Grep(Pattern pattern) {
            this(new Grep.Settings(pattern));
        }

        @Override
        protected void main() {}
    }

    public static final class Splitter extends Component {
        public record Settings(int ways) {
            public Settings {
                if (ways < 1 || ways > 100) {
                    throw new IllegalArgumentException("a splitter has 1 to 100 ways, not " + ways);
                }
            }
        }

        public Splitter(Splitter.Settings settings) {
            inbox(Object.class, "messages");
            for (int i = 1; i <= settings.ways(); i++) {
                outbox("out-" + i, Object.class, "way " + i);
            }
        }

        @Override
        protected void main() {}
    }

    public static final class Plain extends Component {
        @Override
        protected void main() {}
    }

    public static final class Broken extends Component {
        public Broken() {
            throw new IllegalStateException("no luck today");
        }

        @Override
        protected void main() {}
    }

    public static final class Overflowing extends Component {
        public Overflowing() {
            throw new StackOverflowError();
        }

        @Override
        protected void main() {}
    }

    public static final class Wrapper extends Component {
        public record Settings(Maker inner) {}

        public Wrapper(Wrapper.Settings settings) {
            settings.inner().make().inboxes().stream().filter(box -> !box.name().equals("control"))
                    .forEach(box -> inbox(box.name(), box.type(), box.help()));
        }

        @Override
        protected void main() {}
    }

    public static final class NoConstructor extends Component {
        public NoConstructor(String text) {
            inbox(text, String.class, "");
        }

        @Override
        protected void main() {}
    }

    public static final class BadSetting extends Component {
        public record Settings(Thread thread) {}

        public BadSetting(BadSetting.Settings settings) {
            inbox(settings.thread().getName(), String.class, "");
        }

        @Override
        protected void main() {}
    }

    abstract static class Hidden extends Component {}

    private final ComponentType grep = ComponentType.of(Grep.class);

    @Test
    void theClassSaysItsNameGroupAndSummary() {
        assertThat(grep.name()).isEqualTo("Grep");
        assertThat(grep.group()).isEqualTo("Sorting");
        assertThat(grep.summary()).isEqualTo("Passes on the lines that match.");
        assertThat(grep.settings()).extracting(Setting::name).containsExactly("pattern");
        assertThat(ComponentType.of(Plain.class).group()).isEqualTo("Other");
        assertThat(ComponentType.of(Plain.class).settings()).isEmpty();
    }

    @Test
    void theBoxesOfAnIdleInstanceAreShownButForPrivateOnes() {
        Boxes boxes = grep.boxes(Map.of("pattern", "a"), ComponentTypeTest::unknown).orElseThrow();

        assertThat(boxes.inboxes().keySet()).containsExactly("control", "inbox");
        assertThat(boxes.outboxes().keySet()).containsExactly("signal", "outbox");
        assertThat(boxes.inbox("inbox")).contains(new BoxShape("inbox", String.class, "lines to test"));
        assertThat(boxes.outbox("_private")).isEmpty();
    }

    @Test
    void boxesMayDependOnSettings() {
        ComponentType splitter = ComponentType.of(Splitter.class);

        assertThat(splitter.boxes(Map.of("ways", 3L), ComponentTypeTest::unknown).orElseThrow().outboxes().keySet())
                .containsExactly("signal", "out-1", "out-2", "out-3");
        assertThat(splitter.boxes(Map.of("ways", 0L), ComponentTypeTest::unknown)).isEmpty();
        assertThat(texts(splitter, Map.of("ways", 0L)))
                .containsExactly("settings: a splitter has 1 to 100 ways, not 0");
    }

    @Test
    void aComponentWithoutRightSettingsYetIsDrawnWithItsLikelyBoxes() {
        assertThat(grep.boxes(Map.of(), ComponentTypeTest::unknown)).isEmpty();
        assertThat(grep.likelyBoxes().orElseThrow().outboxes()).containsKey("outbox");
        assertThat(ComponentType.of(Splitter.class).likelyBoxes()).isPresent();
        assertThat(ComponentType.of(Plain.class).likelyBoxes()).isPresent();
        assertThat(ComponentType.of(Wrapper.class).likelyBoxes()).isPresent();
        assertThat(ComponentType.of(Broken.class).likelyBoxes()).isEmpty();
    }

    @Test
    void equalSettingsAreLookedAtOnce() {
        grep.boxes(Map.of("pattern", "once"), ComponentTypeTest::unknown);
        int made = MADE.get();
        grep.boxes(Map.of("pattern", "once"), ComponentTypeTest::unknown);
        grep.problems(Map.of("pattern", "once"), ComponentTypeTest::unknown);

        assertThat(MADE.get()).isEqualTo(made);
    }

    @Test
    void eachCreationMakesAnotherComponent() {
        Component one = grep.create(Map.of("pattern", "a"), ComponentTypeTest::unknown);
        Component other = grep.create(Map.of("pattern", "a"), ComponentTypeTest::unknown);

        assertThat(one).isNotSameAs(other).isInstanceOfSatisfying(Grep.class,
                made -> assertThat(made.pattern.pattern()).isEqualTo("a"));
    }

    @Test
    void creationWithWrongSettingsSaysWhy() {
        assertThatThrownBy(() -> grep.create(Map.of("pattern", 3L), ComponentTypeTest::unknown))
                .isInstanceOf(WrongSettings.class)
                .hasMessage("Grep: settings.pattern: expected a regular expression, found the number 3");
    }

    @Test
    void settingsForATypeWithoutAnyAreAWarning() {
        ComponentType plain = ComponentType.of(Plain.class);

        assertThat(texts(plain, Map.of("x", 1L)))
                .containsExactly("settings.x: Plain has no setting 'x' (it has none)");
        assertThat(plain.boxes(Map.of("x", 1L), ComponentTypeTest::unknown)).isPresent();
    }

    @Test
    void aConstructorThatThrowsIsTold() {
        assertThat(texts(ComponentType.of(Broken.class), Map.of()))
                .containsExactly("Broken can't be made: IllegalStateException: no luck today");
        assertThat(texts(ComponentType.of(Overflowing.class), Map.of()))
                .containsExactly("Overflowing can't be made: StackOverflowError");
        assertThatThrownBy(() -> ComponentType.of(Broken.class).create(Map.of(), ComponentTypeTest::unknown))
                .isInstanceOf(WrongSettings.class);
    }

    @Test
    void aSettingMayNameAnotherType() {
        ComponentType wrapper = ComponentType.of(Wrapper.class);
        Map<String, Object> settings = Map.of("inner", "Splitter");

        assertThat(wrapper.named(settings)).containsExactly("Splitter");
        assertThat(grep.named(Map.of("pattern", "Splitter"))).isEmpty();
        assertThat(wrapper.problems(settings, ComponentTypeTest::unknown)).extracting(Problem::toString)
                .containsExactly("settings.inner: unknown type 'Splitter'");
        assertThat(wrapper.problems(settings, _ -> ComponentType.of(Splitter.class).maker(ComponentTypeTest::unknown)))
                .extracting(Problem::text)
                .containsExactly("Splitter: settings.ways: Splitter needs the setting 'ways': expected a whole number,"
                        + " found nothing");
        assertThat(wrapper.boxes(Map.of("inner", "Plain"), _ -> ComponentType.of(Plain.class).maker(
                ComponentTypeTest::unknown))).isPresent();
    }

    @Test
    void aMakerTakesMessagesAsSettings() {
        Component made = grep.maker(ComponentTypeTest::unknown).make(Map.of("pattern", "a"));
        Component split = ComponentType.of(Splitter.class).maker(ComponentTypeTest::unknown).make(Map.of("ways", 2));

        assertThat(made).isInstanceOf(Grep.class);
        assertThat(split.outboxes()).hasSize(3);
    }

    @Test
    void whatIsNoComponentTypeIsRefusedWithTheReason() {
        assertThatThrownBy(() -> ComponentType.of(NoConstructor.class)).hasMessageEndingWith(
                "NoConstructor: a component has a public constructor that takes its Settings, or nothing if it has"
                        + " none");
        assertThatThrownBy(() -> ComponentType.of(Hidden.class))
                .hasMessageEndingWith("Hidden: a component's class is public and not abstract");
        assertThatThrownBy(() -> ComponentType.of(BadSetting.class))
                .hasMessageContaining("BadSetting: setting 'thread': a setting can't be of the type java.lang.Thread");
    }

    private static List<String> texts(ComponentType type, Map<String, Object> settings) {
        return type.problems(settings, ComponentTypeTest::unknown).stream().map(Problem::toString).toList();
    }

    private static Maker unknown(String type) {
        throw new IllegalArgumentException("unknown type '" + type + "'");
    }
}
