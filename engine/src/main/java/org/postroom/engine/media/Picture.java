package org.postroom.engine.media;

import java.util.Arrays;

/// An immutable picture: the message of components that read, change and show pictures. Kamaelia has none; its
/// components pass surfaces that any of them may change.
public final class Picture {
    private final int width;
    private final int[] pixels;

    private Picture(int width, int[] pixels) {
        if (width < 1 || pixels.length == 0 || pixels.length % width != 0) {
            throw new IllegalArgumentException(
                    "a picture of rows of " + width + " points can't have " + pixels.length + " points");
        }
        this.width = width;
        this.pixels = pixels;
    }

    /// A copy of the points.
    ///
    /// @param width  points in a row, 1 or more
    /// @param pixels row by row from the top, each `0xAARRGGBB`, not multiplied by its alpha; whole rows
    /// @return the message
    /// @throws IllegalArgumentException where the rows aren't whole
    public static Picture of(int width, int[] pixels) {
        return new Picture(width, pixels.clone());
    }

    /// Points in a row.
    ///
    /// @return 1 or more
    public int width() {
        return width;
    }

    /// How many rows.
    ///
    /// @return 1 or more
    public int height() {
        return pixels.length / width;
    }

    /// One point.
    ///
    /// @param x from the left, from 0
    /// @param y from the top, from 0
    /// @return `0xAARRGGBB`
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /// A copy of the points that may be changed.
    ///
    /// @return row by row from the top, each `0xAARRGGBB`
    public int[] toArray() {
        return pixels.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && width == that.width && Arrays.equals(pixels, that.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "a picture of " + width() + " x " + height();
    }
}
