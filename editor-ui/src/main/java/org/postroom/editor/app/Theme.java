package org.postroom.editor.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Optional;
import javafx.application.ColorScheme;
import org.postroom.drawing.picture.Look;

/// How everything is coloured: the controls by a style sheet, the canvas by a look.
enum Theme {
    LIGHT,
    DARK,
    CONTRAST;

    static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// The style sheet of the controls.
    String sheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    Look look() {
        return switch (this) {
            case LIGHT -> Look.LIGHT;
            case DARK -> Look.DARK;
            case CONTRAST -> Look.CONTRAST;
        };
    }

    /// What the window's style is called beside that of the sheet.
    Optional<String> style() {
        return this == CONTRAST ? Optional.of("contrast") : Optional.empty();
    }

    Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> CONTRAST;
            case CONTRAST -> LIGHT;
        };
    }
}
