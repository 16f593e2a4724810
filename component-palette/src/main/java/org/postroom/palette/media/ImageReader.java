package org.postroom.palette.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Picture;

/// Makes pictures of files. Kamaelia: the first half of its batch processor's image transcoder, which left that to a
/// program.
@ComponentInfo(group = "Media", summary = "Reads pictures: PNG, JPEG, GIF, BMP, TIFF and WebP, turned upright.", atEnd = """
        When nothing more comes, it reads what waits in 'inbox' and ends. Told to shut down, it ends at once.""", badInput = """
        What is no picture, is broken, has too many points or can't be read leaves by 'errors', in words with the \
        file's name, and the next one is read.""", kamaelia = "Kamaelia.Apps.FileProcessor")
public final class ImageReader extends Component {

    public record Settings(
            @Help("whether maps leave, with the 'picture' and the name of its 'file', or that and the 'reason' why it can't be"
                    + " read, in place of the picture or a sentence alone") boolean named,
            @Help("pictures with more points are refused before they are unpacked, 1 to 200,000,000") int most) {
        public Settings {
            if (most < 1 || most > 200_000_000) {
                throw new IllegalArgumentException("a picture may have 1 to 200000000 points, not " + most);
            }
        }

        public Settings() {
            this(false, (int) PictureReading.MOST_POINTS);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "names of files, or the bytes of some");
    private final Outbox<Object> outbox = outbox(Object.class, "pictures, or maps of a picture and its file");
    private final Outbox<Object> errors = outbox("errors", Object.class,
            "which file is no picture, and why: sentences, or maps of a file and the reason");
    private final Settings settings;

    public ImageReader(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        for (Object message : inbox) {
            String name = message instanceof Bytes ? "the message" : message.toString();
            try {
                Picture picture = read(name, message);
                outbox.send(settings.named() ? Named.of(name, picture) : picture);
            } catch (IOException e) {
                String reason = e instanceof NoSuchFileException ? "there is no file '" + name + "'" : words(name, e);
                errors.send(settings.named() ? Named.failed(name, reason) : reason);
            }
        }
    }

    private static String words(String name, IOException e) {
        String text = String.valueOf(e.getMessage());
        return text.contains(name) ? text : "'" + name + "' can't be read: " + text;
    }

    private Picture read(String name, Object message) throws Exception {
        if (message instanceof Bytes bytes) {
            return outside(() -> PictureReading.read(name, bytes.toArray(), settings.most()));
        }
        Path file = file(Path.of(name));
        return outside(() -> PictureReading.read(name, Files.readAllBytes(file), settings.most()));
    }
}
