package org.postroom.palette.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.postroom.engine.media.Picture;

/// Makes pictures of the bytes of a file: PNG, JPEG, GIF, BMP, TIFF and WebP. One that a camera has marked as turned is
/// turned upright.
public final class PictureReading {
    /// The most points of a picture, unless somebody says less.
    public static final long MOST_POINTS = 50_000_000;

    private PictureReading() {}

    /// The picture in a file.
    ///
    /// @param name the file's, for what is told of it
    /// @throws IOException where it is no picture, or has more than 50 million points
    public static Picture read(String name, byte[] file) throws IOException {
        return read(name, file, MOST_POINTS);
    }

    /// The picture in a file. How large it is stands at its beginning, so that one that is too large is never unpacked.
    ///
    /// @param name the file's, for what is told of it
    /// @throws IOException where it is no picture, or has more points
    public static Picture read(String name, byte[] file, long mostPoints) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(stream).orElseThrow(() -> new IOException(
                    "'" + name + "' is no picture that can be read here (PNG, JPEG, GIF, BMP, TIFF, WebP)"));
            try {
                reader.setInput(stream, true, true);
                return picture(upright(read(name, reader, mostPoints), file));
            } finally {
                reader.dispose();
            }
        }
    }

    /// Files may come from anybody: they are read by Java, and not by the native code that writes WebP.
    private static Optional<ImageReader> reader(ImageInputStream stream) {
        Iterable<ImageReader> readers = () -> ImageIO.getImageReaders(stream);
        return StreamSupport.stream(readers.spliterator(), false)
                .filter(reader -> !reader.getClass().getPackageName().startsWith(PictureWriting.NATIVE)).findFirst();
    }

    private static BufferedImage read(String name, ImageReader reader, long mostPoints) throws IOException {
        try {
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > mostPoints) {
                throw new IOException("'" + name + "' has " + points + " points; it may have " + mostPoints);
            }
            return reader.read(0);
        } catch (RuntimeException e) { // what readers throw where a file isn't what its beginning says
            throw new IOException("'" + name + "' is a broken picture: " + e.getMessage(), e);
        }
    }

    static Picture picture(BufferedImage image) {
        return Picture.of(image.getWidth(),
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.toArray(), 0, picture.width());
        return image;
    }

    private static BufferedImage upright(BufferedImage image, byte[] file) throws IOException {
        int how = orientation(file);
        return how <= 1 || how > 8 ? image : turned(image, how);
    }

    /// 1 to 8, as Exif has it; 1 where the file says nothing about that.
    private static int orientation(byte[] file) throws IOException {
        try {
            Directory directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return Optional.ofNullable(directory).map(
                    found -> found.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).orElse(1);
        } catch (ImageProcessingException _) {
            return 1; // a kind of picture that says nothing about itself
        }
    }

    /// The orientations of Exif: 2 to 4 are mirrored or on their head, 5 to 8 lie on a side.
    private static BufferedImage turned(BufferedImage image, int how) {
        double width = image.getWidth();
        double height = image.getHeight();
        AffineTransform turn = switch (how) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean lies = how >= 5;
        BufferedImage upright = new BufferedImage(lies ? image.getHeight() : image.getWidth(),
                lies ? image.getWidth() : image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }
}
