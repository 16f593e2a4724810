package org.postroom.palette.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Picture;

/// Writes pictures to files: each beside its place first, and moved there when it is whole, so that nobody ever finds half
/// a picture.
@ComponentInfo(group = "Media", summary = "Writes each picture to a file of its own: JPEG, PNG, GIF or BMP.", atEnd = """
        When nothing more comes, it writes what waits in 'inbox' and ends. Told to shut down, it ends when the present \
        picture is written.""", badInput = """
        Fails at a message that has no picture, and where a file can't be written, such as on a full disk; the failure \
        names it.""")
public final class ImageWriter extends Component {
    private static final double LEAST_QUALITY = 0.05;
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "bmp");

    public record Settings(
            @Help("the file, relative to the flow's folder; {name}, {number}, {width} and {height} stand for those of the"
                    + " picture, and its ending says its format") String file,
            @Help("how good a JPEG is, 0.05 to 1") double quality) {
        public Settings {
            if (!ENDINGS.contains(ending(file))) {
                throw new IllegalArgumentException(
                        "'file' must end with .jpg, .png, .gif or .bmp, which '" + file + "' doesn't");
            }
            if (!(quality >= LEAST_QUALITY && quality <= 1)) {
                throw new IllegalArgumentException("the quality is 0.05 to 1, not " + quality);
            }
        }

        public Settings() {
            this("{name}-{width}.jpg", 0.85);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class,
            "pictures, or maps with one under 'picture' and the name of its 'file'");
    private final Outbox<Object> outbox = outbox(Object.class,
            "for a picture the name of its file, for a map the same with that under 'written'; when it is written");
    private final Settings settings;
    private long number;

    public ImageWriter(Settings settings) {
        this.settings = settings;
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    protected void main() throws Exception {
        for (Object message : inbox) {
            Picture picture = Named.picture(message);
            String name = name(Named.file(message), picture);
            Path file = file(Path.of(name));
            outside(() -> write(picture, file));
            outbox.send(Named.written(message, name));
        }
    }

    private String name(Optional<String> of, Picture picture) {
        number++;
        Map<String, Object> values = Map.of("{name}", of.map(ImageWriter::plain).orElse("picture-" + number),
                "{number}", number, "{width}", picture.width(), "{height}", picture.height());
        String name = settings.file();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            name = name.replace(value.getKey(), value.getValue().toString());
        }
        return name;
    }

    /// A file's name without its folder and its ending.
    private static String plain(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private boolean write(Picture picture, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("the picture " + file + " can't be there: there is no such folder");
        }
        Path whole = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.deleteIfExists(whole); // of one who was stopped while writing it
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(whole.toFile())) {
                write(picture, stream);
            }
            move(whole, file);
        } catch (IOException e) {
            throw new IOException("the picture " + file + " can't be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(whole);
        }
        return true;
    }

    private static void move(Path whole, Path file) throws IOException {
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write(Picture picture, ImageOutputStream stream) throws IOException {
        String ending = ending(settings.file());
        Iterator<javax.imageio.ImageWriter> writers = ImageIO.getImageWritersBySuffix(ending);
        if (!writers.hasNext()) {
            throw new IOException("this Java writes no ." + ending);
        }
        javax.imageio.ImageWriter writer = writers.next();
        try {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            boolean photo = ending.startsWith("jp");
            if (photo) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality((float) settings.quality());
            }
            writer.write(null,
                    new IIOImage(photo || ending.equals("bmp") ? opaque(picture) : PictureReading.image(picture),
                            null, null),
                    param);
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
