package org.postroom.drawing.picture;

import java.util.Locale;

/// A colour that lets nothing through.
///
/// @param red   0 to 255
/// @param green 0 to 255
/// @param blue  0 to 255
public record Colour(int red, int green, int blue) {
    /// Reads it as CSS writes it.
    ///
    /// @param hex such as "#1f2937"
    public static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /// Writes it as CSS reads it.
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /// On the way to another one.
    ///
    /// @param share of the other, from 0 to 1
    public Colour mixed(Colour other, double share) {
        return new Colour(mixed(red, other.red, share), mixed(green, other.green, share),
                mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /// How well one can be read on the other, as the Web's accessibility guidelines count: 1 to 21.
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
