package org.postroom.palette.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.media.Picture;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;
import org.postroom.palette.media.PictureReading;

/// Shows the picture that came last. Kamaelia: Image, of which the file names are understood as well.
@ComponentInfo(group = "Displays", summary = "Shows the picture that came last: a picture, or the name of its file.", atEnd = """
        When nothing more comes, it shows what waits in 'inbox' and ends; the last picture stays. Told to shut down, it \
        ends at once.""", badInput = """
        Where a file can't be read or is no picture, it says so below the picture that is seen, and goes on. Fails \
        where there is no screen.""", kamaelia = "Kamaelia.UI.Pygame.Image")
public final class Image extends Component {

    public record Settings(@Help("what stands above it") String title,
            @Help("whether the name of the file stands below it") boolean caption) {
        public Settings() {
            this("", true);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "a picture, the bytes of its file, or the file's name");
    private final Settings settings;
    private Optional<Picture> seen = Optional.empty();

    public Image(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(face(""))) {
            for (Object message : inbox) {
                spot.show(take(message));
            }
        }
    }

    private Face take(Object message) throws Exception {
        try {
            String name = "";
            switch (message) {
                case Picture picture -> seen = Optional.of(picture);
                case Bytes bytes ->
                    seen = Optional.of(outside(() -> PictureReading.read("the message", bytes.toArray())));
                default -> {
                    name = message.toString();
                    Path file = file(Path.of(name));
                    String told = name;
                    seen = Optional.of(outside(() -> PictureReading.read(told, Files.readAllBytes(file))));
                }
            }
            return face(settings.caption() ? name : "");
        } catch (IOException e) {
            return face(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private Face face(String caption) {
        return new Face.Shown(settings.title(), seen, caption);
    }
}
