package org.postroom.palette.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.postroom.engine.media.Picture;

/// Makes pictures of the bytes of a file: PNG, JPEG, GIF and BMP.
public final class PictureReading {
    private static final long MOST_POINTS = 50_000_000;

    private PictureReading() {}

    /// The picture in a file.
    ///
    /// @param name the file's, for what is told of it
    /// @throws IOException where it is no picture, or has more than 50 million points
    public static Picture read(String name, byte[] file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("'" + name + "' is no picture that can be read here (PNG, JPEG, GIF, BMP)");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return read(name, reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture read(String name, ImageReader reader) throws IOException {
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_POINTS) {
            throw new IOException("'" + name + "' has " + points + " points; it may have 50 million");
        }
        BufferedImage image = reader.read(0);
        return Picture.of(image.getWidth(),
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}
