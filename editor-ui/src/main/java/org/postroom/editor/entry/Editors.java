package org.postroom.editor.entry;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Kind.Plain;

/// Which editor a kind of setting has.
public final class Editors {
    private static final int LINES = 4;
    private static final List<String> CHARSETS = List.of("UTF-8", "US-ASCII", "ISO-8859-1", "ISO-8859-15",
            "windows-1252", "UTF-16", "UTF-16BE", "UTF-16LE");

    private Editors() {}

    /// The editor for a kind.
    ///
    /// @param name   of the setting, for those who have no label beside them
    /// @param given  what it will show first: a text of several lines gets room for them
    /// @param around what it may ask for
    public static SettingEditor of(String name, Kind kind, Optional<Object> usual, Optional<Object> given,
            SettingEditor.Heard heard, SettingEditor.Around around) {
        return switch (kind) {
            case Plain plain -> plain(name, plain, usual, given, heard, around);
            case Kind.Choice(var names) -> new ChoiceEditor(names, usual, heard);
            case Kind.ListOf(var item) -> new ListEditor(item, usual, heard, around);
            case Kind.MapOf(var value) -> new MapEditor(value, usual, heard, around);
            case Kind.Fields(var settings) -> new FieldsEditor(settings, usual, heard, around);
            case Kind.Maybe(Kind.ListOf(var item)) -> new ListEditor(item, usual, heard, around);
            case Kind.Maybe(Kind.MapOf(var value)) -> new MapEditor(value, usual, heard, around);
            case Kind.Maybe(Kind.Fields(var settings)) -> new FieldsEditor(settings, usual, heard, around);
            case Kind.Maybe(Kind.Choice(var names)) -> new ChoiceEditor(names, usual, heard);
            case Kind.Maybe(var value) when value == Plain.WHOLE || value == Plain.LONG || value == Plain.DECIMAL ->
                new NumberEditor(kind, usual, heard);
            case Kind.Maybe(var value) when value == Plain.TRUTH -> new TruthEditor(name, usual, heard);
            case Kind.Maybe(var value) when value == Plain.PATH -> new PathEditor(kind, usual, heard, around.files());
            case Kind.Maybe(var value) when value == Plain.EXPRESSION -> new ExpressionEditor(kind, usual, heard);
            case Kind.Maybe _ -> text(kind, usual, given, heard);
        };
    }

    private static SettingEditor plain(String name, Plain kind, Optional<Object> usual, Optional<Object> given,
            SettingEditor.Heard heard, SettingEditor.Around around) {
        return switch (kind) {
            case TEXT, DURATION, PATTERN, URI, MESSAGE -> text(kind, usual, given, heard);
            case WHOLE, LONG, DECIMAL -> new NumberEditor(kind, usual, heard);
            case TRUTH -> new TruthEditor(name, usual, heard);
            case PATH -> new PathEditor(kind, usual, heard, around.files());
            case CHARSET -> new ChoiceEditor(CHARSETS, usual, heard);
            case EXPRESSION -> new ExpressionEditor(kind, usual, heard);
            case TYPE -> new ChoiceEditor(around.types(), usual, heard);
        };
    }

    /// A line would swallow the ends of others.
    private static SettingEditor text(Kind kind, Optional<Object> usual, Optional<Object> given,
            SettingEditor.Heard heard) {
        if (!needsLines(kind, given)) {
            return new TextEditor(kind, usual, new TextField(), heard);
        }
        TextArea area = new TextArea();
        area.setPrefRowCount(LINES);
        return new TextEditor(kind, usual, area, heard);
    }

    /// Whether a value doesn't fit on one line.
    public static boolean needsLines(Kind kind, Optional<Object> given) {
        return given.map(value -> Typing.text(kind, value)).filter(text -> text.contains("\n")).isPresent();
    }
}
