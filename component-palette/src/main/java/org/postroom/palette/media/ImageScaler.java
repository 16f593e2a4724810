package org.postroom.palette.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Picture;

/// Makes pictures smaller, well enough to be looked at.
@ComponentInfo(group = "Media", summary = "Makes pictures fit into a width and a height, with their shape kept.", atEnd = """
        When nothing more comes, it scales what waits in 'inbox' and ends. Told to shut down, it ends at once.""", badInput = """
        Fails at a message that has no picture; the failure says what came.""")
public final class ImageScaler extends Component {
    private static final int MOST = 20_000;

    public record Settings(@Help("the most points in a row, 1 to 20,000") int width,
            @Help("the most rows, 1 to 20,000") int height,
            @Help("whether smaller pictures are made larger") boolean enlarge) {
        public Settings {
            for (int side : new int[] {width, height}) {
                if (side < 1 || side > MOST) {
                    throw new IllegalArgumentException("a side may have 1 to " + MOST + " points, not " + side);
                }
            }
        }

        public Settings(int width, int height) {
            this(width, height, false);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "pictures, or maps with one under 'picture'");
    private final Outbox<Object> outbox = outbox(Object.class, "the same, smaller");
    private final Settings settings;

    public ImageScaler(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        for (Object message : inbox) {
            Object scaled = outside(() -> Named.with(message, this::scaled));
            outbox.send(scaled);
        }
    }

    private Picture scaled(Picture picture) {
        boolean fits = picture.width() <= settings.width() && picture.height() <= settings.height();
        return fits && !settings.enlarge() ? picture : resized(picture);
    }

    private Picture resized(Picture picture) {
        try {
            BufferedImage image = Thumbnails.of(PictureReading.image(picture)).size(settings.width(), settings.height())
                    .imageType(BufferedImage.TYPE_INT_ARGB).asBufferedImage();
            return PictureReading.picture(image);
        } catch (IOException e) {
            throw new IllegalStateException("nothing was read or written", e);
        }
    }
}
