package org.postroom.palette.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.postroom.engine.media.Picture;

/// Makes the bytes of a file of a picture.
public final class PictureWriting {
    /// The package of the library that writes WebP with native code, which Java has none for.
    static final String NATIVE = "com.luciad.imageio.webp";

    private static final double QUALITY = 0.85;

    private PictureWriting() {}

    /// A small file of a picture: a PNG or a JPEG, whichever has fewer bytes.
    ///
    /// @throws IOException where this Java writes neither
    public static byte[] small(Picture picture) throws IOException {
        byte[] png = bytes(picture, "png");
        byte[] jpeg = bytes(picture, "jpg");
        return png.length <= jpeg.length ? png : jpeg;
    }

    private static byte[] bytes(Picture picture, String ending) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            write(picture, ending, QUALITY, stream);
        }
        return bytes.toByteArray();
    }

    /// @param ending  of a file of the format
    /// @param quality of a JPEG or WebP, 0 to 1
    static void write(Picture picture, String ending, double quality, ImageOutputStream stream) throws IOException {
        Iterator<javax.imageio.ImageWriter> writers = ImageIO.getImageWritersBySuffix(ending);
        if (!writers.hasNext()) {
            throw new IOException("this Java writes no ." + ending);
        }
        javax.imageio.ImageWriter writer = writers.next();
        try {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            boolean photo = ending.startsWith("jp");
            if (photo || ending.equals("webp")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(photo ? "JPEG" : "Lossy");
                param.setCompressionQuality((float) quality);
            }
            writer.write(null,
                    new IIOImage(photo || ending.equals("bmp") ? opaque(picture) : PictureReading.image(picture),
                            null, null),
                    param);
        } catch (LinkageError e) {
            throw new IOException("there is no ." + ending + " for this kind of computer: " + e.getMessage(), e);
        } finally {
            writer.dispose();
        }
    }

    /// A JPEG knows no transparency: what shines through is white.
    private static BufferedImage opaque(Picture picture) {
        BufferedImage opaque = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(PictureReading.image(picture), 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }
}
