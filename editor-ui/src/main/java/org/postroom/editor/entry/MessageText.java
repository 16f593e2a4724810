package org.postroom.editor.entry;

import org.postroom.engine.json.tree.TreePrinter;
import org.postroom.engine.settings.Kind.Plain;

/// A message as a person types it: what a file would have for it (`5`, `[1, 2]`, `"5"`), and else a text.
public final class MessageText {
    private MessageText() {}

    /// The message that a text stands for.
    public static Object read(String text) {
        return switch (Typing.entry(Plain.MESSAGE, text)) {
            case Entry.Value(var message) -> message;
            case Entry.Nothing _, Entry.Wrong _ -> text;
        };
    }

    /// A text for a message; what no file could have is there by its own text.
    public static String of(Object message) {
        try {
            return Typing.text(Plain.MESSAGE, message);
        } catch (IllegalArgumentException | ClassCastException _) {
            return TreePrinter.print(String.valueOf(message));
        }
    }
}
