package org.postroom.editor.tool;

/// A state in which a gesture is under way: Esc, or another button, makes it come to nothing.
sealed interface Gesture extends ToolState
        permits Pressing, PressingLink, MovingComponents, Brushing, PullingLink, Cutting, PlacingComponent,
        ResizingArea, BendingLink {
    /// What it works on.
    Workspace work();

    @Override
    default ToolState press(PointerInput input) {
        return cancel();
    }

    @Override
    default ToolState key(KeyInput input) {
        return input.key().equals("ESCAPE") ? cancel() : this;
    }

    @Override
    default ToolState cancel() {
        work().overlay(Overlay.none());
        return new Selecting(work());
    }
}
