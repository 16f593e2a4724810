package org.postroom.palette.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Picture;
import org.postroom.palette.world.WholeFile;

/// Writes pictures to files: each beside its place first, and moved there when it is whole, so that nobody ever finds half
/// a picture.
@ComponentInfo(group = "Media", summary = "Writes each picture to a file of its own: JPEG, WebP, PNG, GIF or BMP.", atEnd = """
        When nothing more comes, it writes what waits in 'inbox' and ends. Told to shut down, it ends when the present \
        picture is written.""", badInput = """
        Fails at a message that has no picture, and where a file can't be written, such as on a full disk; the failure \
        names it.""")
public final class ImageWriter extends Component {
    private static final double LEAST_QUALITY = 0.05;
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "webp", "png", "gif", "bmp");

    public record Settings(
            @Help("the file, relative to the flow's folder; {name}, {number}, {width} and {height} stand for those of the"
                    + " picture, {file} for its name with the ending, and this one's ending says its format") String file,
            @Help("how good a JPEG or WebP is, 0.05 to 1") double quality,
            @Help("whether folders are made that are missing") boolean create) {
        public Settings {
            if (!ENDINGS.contains(Named.ending(file))) {
                throw new IllegalArgumentException(
                        "'file' must end with .jpg, .webp, .png, .gif or .bmp, which '" + file + "' doesn't");
            }
            if (!(quality >= LEAST_QUALITY && quality <= 1)) {
                throw new IllegalArgumentException("the quality is 0.05 to 1, not " + quality);
            }
        }

        public Settings() {
            this("{name}-{width}.jpg", 0.85, false);
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
        String unnamed = "picture-" + number;
        return Named.filled(settings.file(),
                Map.of("name", of.map(Named::plain).orElse(unnamed), "file", of.map(Named::whole).orElse(unnamed),
                        "number", number, "width", picture.width(), "height", picture.height()));
    }

    private boolean write(Picture picture, Path place) throws IOException {
        try {
            WholeFile.write(place, WholeFile.Missing.isMade(settings.create()), beside -> {
                try (ImageOutputStream stream = ImageIO.createImageOutputStream(beside.toFile())) {
                    PictureWriting.write(picture, Named.ending(settings.file()), settings.quality(), stream);
                }
            });
        } catch (IOException e) {
            throw new IOException("the picture " + place + " can't be written: " + e.getMessage(), e);
        }
        return true;
    }
}
