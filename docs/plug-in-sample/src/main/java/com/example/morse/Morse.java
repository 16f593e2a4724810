package com.example.morse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Tells texts in Morse code.
@ComponentInfo(group = "Telegraph", summary = "Tells each text in Morse code; texts with other signs leave by"
        + " 'unknown'.")
public final class Morse extends Component {

    /// What a drawing may say about it.
    public record Settings(@Help("stands between two words") String pause) {
        public Settings {
            if (pause.isEmpty()) {
                throw new IllegalArgumentException("the pause must not be empty, or words run into each other");
            }
        }

        /// What holds where the drawing says nothing.
        public Settings() {
            this(" / ");
        }
    }

    private static final Map<Character, String> CODE = Map.ofEntries(Map.entry('A', ".-"), Map.entry('B', "-..."),
            Map.entry('C', "-.-."), Map.entry('D', "-.."), Map.entry('E', "."), Map.entry('F', "..-."),
            Map.entry('G', "--."), Map.entry('H', "...."), Map.entry('I', ".."), Map.entry('J', ".---"),
            Map.entry('K', "-.-"), Map.entry('L', ".-.."), Map.entry('M', "--"), Map.entry('N', "-."),
            Map.entry('O', "---"), Map.entry('P', ".--."), Map.entry('Q', "--.-"), Map.entry('R', ".-."),
            Map.entry('S', "..."), Map.entry('T', "-"), Map.entry('U', "..-"), Map.entry('V', "...-"),
            Map.entry('W', ".--"), Map.entry('X', "-..-"), Map.entry('Y', "-.--"), Map.entry('Z', "--.."));

    private final Inbox<String> inbox = inbox(String.class, "texts of letters and spaces");
    private final Outbox<String> outbox = outbox(String.class, "the same in Morse code");
    private final Outbox<String> unknown = outbox("unknown", String.class, "texts with signs that have no code here");
    private final String pause;

    /// Made by the drawing.
    public Morse(Settings settings) {
        pause = settings.pause();
    }

    @Override
    protected void main() throws InterruptedException {
        for (String text : inbox) {
            String letters = text.toUpperCase(Locale.ROOT);
            if (letters.chars().allMatch(sign -> sign == ' ' || CODE.containsKey((char) sign))) {
                outbox.send(coded(letters));
            } else {
                unknown.send(text);
            }
        }
    }

    private String coded(String letters) {
        return Arrays.stream(letters.strip().split(" +"))
                .map(word -> word.chars().mapToObj(sign -> CODE.getOrDefault((char) sign, ""))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(pause));
    }
}
