package org.postroom.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.engine.settings.Forms.form;
import static org.postroom.engine.settings.Forms.problems;
import static org.postroom.engine.settings.Forms.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Tree;

class SettingsKindTest {
    public record Every(String text, int whole, long more, double decimal, boolean truth, Duration time,
            Pattern pattern, Path path, URI uri, Charset charset, WhenFull rule, Object message, List<Integer> list,
            Map<String, Double> map, Optional<String> maybe, Window window, Maker maker) {}

    public record Window(int width, int height) {}

    private static final Map<String, Object> ALL = Map.ofEntries(Map.entry("text", "hello"), Map.entry("whole", 3L),
            Map.entry("more", 3_000_000_000L), Map.entry("decimal", new BigDecimal("2.5")), Map.entry("truth", true),
            Map.entry("time", "250ms"), Map.entry("pattern", "a+"), Map.entry("path", "a/b.txt"),
            Map.entry("uri", "http://localhost/"), Map.entry("charset", "UTF-8"), Map.entry("rule", "dropOldest"),
            Map.entry("message", List.of(1L, "two", new BigDecimal("3.0"))), Map.entry("list", List.of(1L, 2L)),
            Map.entry("map", Map.of("a", 1L)), Map.entry("maybe", "there"),
            Map.entry("window", Map.of("width", 3L, "height", 4L)), Map.entry("maker", "part:Stage"));

    @Test
    void everyKindIsReadFromTheFile() {
        Every every = (Every) read(Every.class, ALL).orElseThrow();

        assertThat(every.whole()).isEqualTo(3);
        assertThat(every.more()).isEqualTo(3_000_000_000L);
        assertThat(every.decimal()).isEqualTo(2.5);
        assertThat(every.truth()).isTrue();
        assertThat(every.time()).isEqualTo(Duration.ofMillis(250));
        assertThat(every.pattern().pattern()).isEqualTo("a+");
        assertThat(every.path()).isEqualTo(Path.of("a", "b.txt"));
        assertThat(every.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(every.rule()).isEqualTo(WhenFull.DROP_OLDEST);
        assertThat(every.message()).isEqualTo(List.of(1, "two", 3.0));
        assertThat(every.list()).containsExactly(1, 2);
        assertThat(every.map()).isEqualTo(Map.of("a", 1.0));
        assertThat(every.maybe()).contains("there");
        assertThat(every.window()).isEqualTo(new Window(3, 4));
        assertThat(every.maker().type()).isEqualTo("part:Stage");
    }

    @Test
    void whatIsReadIsWrittenAsItWas() {
        Record every = (Record) read(Every.class, ALL).orElseThrow();
        Map<String, Object> written = form(Every.class).write(every);

        assertThat(written).containsEntry("time", "250ms").containsEntry("rule", "dropOldest").containsEntry("list",
                List.of(1L, 2L));
        assertThat(form(Every.class).write((Record) read(Every.class, written).orElseThrow())).isEqualTo(written);
    }

    @Test
    void numbersInMessagesAreAsSmallAsTheyFit() {
        assertThat(message(1L)).isEqualTo(1);
        assertThat(message(1L << 40)).isEqualTo(1L << 40);
        assertThat(message(BigInteger.TWO.pow(100))).isEqualTo(BigInteger.TWO.pow(100));
        assertThat(message(new BigDecimal("1.0"))).isEqualTo(1.0);
        assertThat(message(Map.of("a", List.of(1L)))).isEqualTo(Map.of("a", List.of(1)));
    }

    @Test
    void aMessageCantBeOrHoldNull() {
        assertThat(problems(Every.class, with("message", Tree.Null.NULL)))
                .containsExactly("settings.message: expected a message, found null");
        assertThat(problems(Every.class, with("message", List.of(1L, Map.of("x", Tree.Null.NULL)))))
                .containsExactly("settings.message[1].x: expected a message, found null");
    }

    @Test
    void eachWrongKindIsToldWithWhatThereIs() {
        assertThat(problems(Every.class, with("truth", "yes")))
                .containsExactly("settings.truth: expected true or false, found the text 'yes'");
        assertThat(problems(Every.class, with("text", 3L)))
                .containsExactly("settings.text: expected text, found the number 3");
        assertThat(problems(Every.class, with("whole", new BigDecimal("1.5"))))
                .containsExactly("settings.whole: expected a whole number, found the number 1.5");
        assertThat(problems(Every.class, with("whole", 3_000_000_000L))).containsExactly("settings.whole: expected a"
                + " whole number from -2147483648 to 2147483647, found the number 3000000000");
        assertThat(problems(Every.class, with("decimal", Map.of())))
                .containsExactly("settings.decimal: expected a number, found an empty object");
        assertThat(problems(Every.class, with("time", "10 parsecs"))).containsExactly("settings.time: expected a time"
                + " such as '250ms', '10s', '5min' or '1h', found the text '10 parsecs'");
        assertThat(problems(Every.class, with("pattern", "["))).containsExactly("settings.pattern: expected a regular"
                + " expression, found the text '[' (Unclosed character class near index 0)");
        assertThat(problems(Every.class, with("path", "a\0b"))).first().asString()
                .startsWith("settings.path: expected a path, found the text");
        assertThat(problems(Every.class, with("uri", "a b"))).first().asString()
                .startsWith("settings.uri: expected a URI, found the text 'a b' (Illegal character");
        assertThat(problems(Every.class, with("charset", "UFT-8"))).containsExactly("settings.charset: expected a"
                + " character set such as 'UTF-8', found the text 'UFT-8' (not known here)");
        assertThat(problems(Every.class, with("rule", "dropoldest"))).containsExactly("settings.rule: expected one of"
                + " wait, dropNewest, dropOldest, fail, found the text 'dropoldest' (did you mean 'dropOldest'?)");
        assertThat(problems(Every.class, with("list", List.of(1L, "two", true)))).containsExactly(
                "settings.list[1]: expected a whole number, found the text 'two'",
                "settings.list[2]: expected a whole number, found true");
        assertThat(problems(Every.class, with("list", "1")))
                .containsExactly("settings.list: expected a list of whole numbers, found the text '1'");
        assertThat(problems(Every.class, with("map", Map.of("a", "b"))))
                .containsExactly("settings.map.a: expected a number, found the text 'b'");
        assertThat(problems(Every.class, with("window", 3L)))
                .containsExactly("settings.window: expected an object with width, height, found the number 3");
        assertThat(problems(Every.class, with("maker", "Nothing")))
                .containsExactly("settings.maker: unknown type 'Nothing'");
        assertThat(problems(Every.class, with("maybe", Tree.Null.NULL)))
                .containsExactly("settings.maybe: expected text, found null");
    }

    @Test
    void timesAreReadAndWrittenAsPeopleDo() {
        for (String text : List.of("1ns", "250ms", "10s", "5min", "1h", "90min", "0s")) {
            assertThat(rewritten(text)).isEqualTo(text);
        }
        assertThat(rewritten("PT10S")).isEqualTo("10s");
        assertThat(rewritten("1h30min")).isEqualTo("90min");
        assertThat(rewritten("1.5s")).isEqualTo("1500ms");
        assertThat(rewritten("PT-3S")).isEqualTo("PT-3S");
        for (String text : List.of("", "10", "s", "1.s", "-1s", "999999999999999999h", "0.1ns", "P1000000000000000D")) {
            assertThat(problems(Every.class, with("time", text))).as(text).hasSize(1);
        }
    }

    @Test
    void aHugeNumberIsRefusedAtOnce() {
        BigDecimal huge = new BigDecimal("1e999999999");

        assertThat(problems(Every.class, with("whole", huge))).hasSize(1);
        assertThat(problems(Every.class, with("decimal", huge))).hasSize(1);
        assertThat(problems(Every.class, with("message", huge))).hasSize(1);
        assertThat(problems(Every.class, with("decimal", BigInteger.TEN.pow(400)))).hasSize(1);
    }

    @Test
    void aPatternNestedTooDeeplyIsRefused() {
        assertThat(problems(Every.class, with("pattern", "(".repeat(500_000)))).singleElement().asString()
                .startsWith("settings.pattern: expected a regular expression, found the text '((((");
    }

    private static String rewritten(String time) {
        Record every = (Record) read(Every.class, with("time", time)).orElseThrow();
        return String.valueOf(form(Every.class).write(every).get("time"));
    }

    private static Object message(Object value) {
        return ((Every) read(Every.class, with("message", value)).orElseThrow()).message();
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> settings = new HashMap<>(ALL);
        settings.put(name, value);
        return settings;
    }
}
