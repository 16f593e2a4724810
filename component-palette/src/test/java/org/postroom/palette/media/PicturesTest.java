package org.postroom.palette.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.media.Picture;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class PicturesTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    @TempDir
    private Path home = Path.of("");

    /// The upper left quarter is red, all else blue.
    private static BufferedImage marked(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 && y < height / 2 ? RED : BLUE);
            }
        }
        return image;
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).as(format).isTrue();
        return bytes.toByteArray();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(home.resolve(name), content);
    }

    private Outcome read(ImageReader.Settings settings, Object... messages) {
        return Trial.of(() -> new ImageReader(settings)).in(home).put("inbox", messages).run();
    }

    private static boolean isRed(Picture picture, int x, int y) {
        int point = picture.at(x, y);
        return (point >> 16 & 0xff) > 150 && (point & 0xff) < 100;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "webp", "gif", "bmp"})
    void aFileBecomesAPicture(String format) throws IOException {
        file("a." + format, bytes(marked(40, 20), format));
        Picture picture = (Picture) read(new ImageReader.Settings(), "a." + format).sent("outbox").getFirst();
        assertThat(List.of(picture.width(), picture.height())).containsExactly(40, 20);
        assertThat(isRed(picture, 5, 5)).isTrue();
        assertThat(isRed(picture, 35, 15)).isFalse();
    }

    /// A JPEG with the segment by which a camera says how it was held.
    private static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1,
            0x12, 0,
            3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        byte[] all = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    /// Where the red quarter is once it is upright: what is stored at the upper left lies there.
    @ParameterizedTest
    @CsvSource({"1, 80, 40, 10, 10", "2, 80, 40, 70, 10", "3, 80, 40, 70, 30", "4, 80, 40, 10, 30", "5, 40, 80, 10, 10",
        "6, 40, 80, 30, 10", "7, 40, 80, 30, 70", "8, 40, 80, 10, 70"})
    void whatACameraHeldAnotherWayIsUpright(int orientation, int width, int height, int x, int y) throws IOException {
        byte[] held = held(bytes(marked(80, 40), "jpg"), orientation);
        Picture picture = (Picture) read(new ImageReader.Settings(), Bytes.of(held)).sent("outbox").getFirst();
        assertThat(List.of(picture.width(), picture.height())).containsExactly(width, height);
        assertThat(isRed(picture, x, y)).isTrue();
        assertThat(isRed(picture, width - 1 - x, height - 1 - y)).isFalse();
    }

    @Test
    void whatIsNoPictureLeavesByErrorsAndTheNextIsRead() throws IOException {
        byte[] png = bytes(marked(20, 20), "png");
        file("text.txt", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        file("half.png", Arrays.copyOf(png, png.length / 2));
        file("good.png", png);
        Outcome outcome = read(new ImageReader.Settings(true, 1_000), "text.txt", "half.png", "missing.png",
                "good.png");
        assertThat(outcome.sent("errors").get(0)).isEqualTo(Map.of("file", "text.txt", "reason",
                "'text.txt' is no picture that can be read here (PNG, JPEG, GIF, BMP, TIFF, WebP)"));
        assertThat(((Map<?, ?>) outcome.sent("errors").get(1)).get("reason").toString()).startsWith("'half.png' ");
        assertThat(outcome.sent("errors").get(2))
                .isEqualTo(Map.of("file", "missing.png", "reason", "there is no file 'missing.png'"));
        assertThat(((Map<?, ?>) outcome.sent("outbox").getFirst()).get("file")).isEqualTo("good.png");
        assertThat(outcome.state()).isEqualTo("finished");
    }

    @Test
    void oneThatIsTooLargeIsRefusedByItsFirstBytes() throws IOException {
        byte[] png = bytes(marked(300, 200), "png");
        byte[] beginning = Arrays.copyOf(png, 60); // what follows is never looked at
        Outcome outcome = read(new ImageReader.Settings(false, 59_999), Bytes.of(beginning));
        assertThat(outcome.sent("errors")).containsExactly("'the message' has 60000 points; it may have 59999");
    }

    private static Object scaled(ImageScaler.Settings settings, Object message) {
        return Trial.of(() -> new ImageScaler(settings)).put("inbox", message).run().sent("outbox").getFirst();
    }

    private static Picture marked() {
        return PictureReading.picture(marked(400, 200));
    }

    @Test
    void aPictureKeepsItsShapeWhenItIsMadeSmaller() {
        Picture small = (Picture) scaled(new ImageScaler.Settings(100, 100), marked());
        assertThat(List.of(small.width(), small.height())).containsExactly(100, 50);
        assertThat(isRed(small, 10, 10)).isTrue();
        assertThat(isRed(small, 90, 40)).isFalse();
    }

    @Test
    void itIsMadeLargerOnlyWhereThatIsWanted() {
        assertThat(scaled(new ImageScaler.Settings(800, 800), marked())).isEqualTo(marked());
        Picture large = (Picture) scaled(new ImageScaler.Settings(800, 800, true), marked());
        assertThat(List.of(large.width(), large.height())).containsExactly(800, 400);
    }

    @Test
    void whatAMapSaysBesideThePictureStays() {
        Object map = scaled(new ImageScaler.Settings(10, 10),
                Map.of("file", "a.png", "picture", marked(), "by", "Ann"));
        assertThat((Map<?, ?>) map).hasSize(3);
        assertThat(((Map<?, ?>) map).get("by")).isEqualTo("Ann");
        assertThat(
                Trial.of(() -> new ImageScaler(new ImageScaler.Settings(10, 10))).put("inbox", "text").run().failure())
                .contains("expected a picture, or a map with one under 'picture', but there is text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "webp", "gif", "bmp"})
    void aPictureIsWrittenUnderItsNameAndSize(String format) throws IOException {
        Outcome outcome = Trial
                .of(() -> new ImageWriter(new ImageWriter.Settings("{name}-{width}x{height}." + format, 0.85, false)))
                .in(home).put("inbox", Map.of("file", "holiday/cat.photo.jpeg", "picture", marked()), marked()).run();
        assertThat(((Map<?, ?>) outcome.sent("outbox").getFirst()).get("written"))
                .isEqualTo("cat.photo-400x200." + format);
        assertThat(outcome.sent("outbox").getLast()).isEqualTo("picture-2-400x200." + format);
        byte[] written = Files.readAllBytes(home.resolve("cat.photo-400x200." + format));
        assertThat(isRed(PictureReading.read(format, written), 20, 20)).isTrue();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).as("nothing but whole pictures").hasSize(2);
        }
    }

    @Test
    void aFolderIsMadeForAPictureAndANameWithBracketsStaysAsItIs() {
        Outcome outcome = Trial.of(() -> new ImageWriter(new ImageWriter.Settings("out/{file}/{name}.png", 1, true)))
                .in(home).put("inbox", Map.of("file", "in/{width}.gif", "picture", marked())).run();
        assertThat(((Map<?, ?>) outcome.sent("outbox").getFirst()).get("written"))
                .isEqualTo("out/{width}.gif/{width}.png");
        assertThat(home.resolve("out/{width}.gif/{width}.png")).exists();
    }

    @Test
    void whereItCantBeWrittenTheFailureSaysSo() {
        Outcome outcome = Trial.of(() -> new ImageWriter(new ImageWriter.Settings("nowhere/{name}.png", 0.85, false)))
                .in(home)
                .put("inbox", marked()).run();
        assertThat(outcome.failure()).contains("nowhere", "there is no folder");
    }
}
