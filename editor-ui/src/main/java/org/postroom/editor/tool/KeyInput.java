package org.postroom.editor.tool;

/// A key that was pressed.
///
/// @param key     its name in capitals, as JavaFX's `KeyCode` has it: "ESCAPE", "DELETE", "L", "LEFT"
/// @param shift   whether Shift is down
/// @param control whether Ctrl is down, or the command key on a Mac
/// @param alt     whether Alt is down
public record KeyInput(String key, boolean shift, boolean control, boolean alt) {
    /// A key alone.
    public static KeyInput of(String key) {
        return new KeyInput(key, false, false, false);
    }

    /// The same with Shift.
    public KeyInput withShift() {
        return new KeyInput(key, true, control, alt);
    }

    /// The same with Ctrl.
    public KeyInput withControl() {
        return new KeyInput(key, shift, true, alt);
    }
}
