package org.postroom.editor.stage;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The points of a scene that may be in no window, of any size.
public final class Snapshot {
    private Snapshot() {}

    /// What it looks like now, row by row, each point `0xAARRGGBB`. On the UI thread.
    public static int[] of(Scene scene) {
        scene.snapshot(null); // lays everything out
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels,
                0, width);
        return pixels;
    }
}
