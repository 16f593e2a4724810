package org.postroom.editor.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;
import org.postroom.drawing.picture.Look;

/// How everything is coloured: the controls by a style sheet, the canvas by a look.
enum Theme {
    LIGHT,
    DARK;

    static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// The style sheet of the controls.
    String sheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    Look look() {
        return switch (this) {
            case LIGHT -> Look.LIGHT;
            case DARK -> Look.DARK;
        };
    }

    Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
