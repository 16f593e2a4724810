package org.postroom.drawing.picture;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// A picture as a file has it.
public final class PictureFile {
    /// Pixels for each of the drawing's that are enough for any screen and for print.
    public static final double SHARP = 2;

    private PictureFile() {}

    /// Paints a picture in the form that a file's ending says.
    ///
    /// @param scale how many pixels for each of the drawing's, where it has pixels
    /// @return an SVG, a PDF, or for any other ending a PNG
    /// @throws CannotPaint where the picture is too large or the system has no letters
    public static byte[] of(Sight picture, Path file, double scale) throws CannotPaint {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return SvgPicture.of(picture).getBytes(StandardCharsets.UTF_8);
        }
        return name.endsWith(".pdf") ? PdfPicture.of(picture) : PngPicture.of(picture, scale);
    }
}
