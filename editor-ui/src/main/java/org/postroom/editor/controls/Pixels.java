package org.postroom.editor.controls;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.postroom.engine.media.Picture;

/// Messages that are pictures, for the screen.
public final class Pixels {
    private Pixels() {}

    /// The picture as the toolkit shows it.
    public static WritableImage of(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.toArray(), 0, picture.width());
        return image;
    }
}
