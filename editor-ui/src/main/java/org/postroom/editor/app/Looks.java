package org.postroom.editor.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import org.postroom.drawing.picture.Look;

/// How a window looks, and whether things glide in it: as the person wanted it last. Confined to the UI thread.
final class Looks {
    private final Remembered remembered;
    private final List<String> styles;
    private final Consumer<Look> drawn;
    private Theme theme;

    /// @param usual  the theme of a person who hasn't chosen one
    /// @param styles of the window
    /// @param drawn  hears of the colours of what is drawn, also at once
    Looks(Remembered remembered, Theme usual, List<String> styles, Consumer<Look> drawn) {
        this.remembered = remembered;
        this.styles = styles;
        this.drawn = drawn;
        theme = remembered.theme().orElse(usual);
        show();
    }

    /// The next of light, dark and strong contrasts.
    void nextTheme() {
        theme = theme.next();
        remembered.theme(theme);
        show();
    }

    /// The colours of what is drawn.
    Look look() {
        return theme.look();
    }

    private void show() {
        Application.setUserAgentStylesheet(theme.sheet());
        styles.remove("contrast");
        theme.style().ifPresent(styles::add);
        drawn.accept(look());
    }

    /// As the person wants it, unless nothing is to move on this computer.
    Motion motion() {
        return Platform.getPreferences().isReducedMotion() ? Motion.STILL : remembered.motion();
    }

    /// Has things glide to other places, or jump there.
    ///
    /// @return what the person wants now
    Motion otherMotion() {
        Motion wanted = remembered.motion().other();
        remembered.motion(wanted);
        return wanted;
    }
}
