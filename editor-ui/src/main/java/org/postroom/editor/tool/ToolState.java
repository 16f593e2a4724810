package org.postroom.editor.tool;

/// Where a gesture stands. Each handler gives the next state; before a gesture's end only the [Overlay] changes, and
/// after [#cancel] nothing has.
///
/// ```java
/// ToolState tool = new Selecting(workspace);
/// tool = tool.press(PointerInput.at(20, 20));
/// tool = tool.release(PointerInput.at(60, 20));
/// ```
public sealed interface ToolState permits Selecting, Gesture {
    /// A button goes down.
    ToolState press(PointerInput input);

    /// The pointer moves, with a button down or not.
    ToolState move(PointerInput input);

    /// The button comes up.
    ToolState release(PointerInput input);

    /// A key goes down.
    ///
    /// @return itself where the key means nothing here; the canvas may use it then
    ToolState key(KeyInput input);

    /// The gesture comes to nothing.
    ToolState cancel();
}
