package org.postroom.editor.paper;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.postroom.drawing.picture.Colour;

/// A look's colours as JavaFX has them.
public final class Colours {
    private final Map<Colour, Color> known = new HashMap<>();

    /// The colour.
    public Color of(Colour colour) {
        return known.computeIfAbsent(colour, _ -> Color.rgb(colour.red(), colour.green(), colour.blue()));
    }

    /// One that lets some of what is behind it through.
    ///
    /// @param share of the colour, from 0 to 1
    public static Color veil(Colour colour, double share) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), share);
    }
}
