package org.postroom.editor.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.postroom.drawing.picture.CannotPaint;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Marks;
import org.postroom.drawing.picture.PdfPicture;
import org.postroom.drawing.picture.Picture;
import org.postroom.drawing.picture.PngPicture;
import org.postroom.drawing.picture.SvgPicture;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.words.Texts;

/// The drawing that is shown as a picture in a file: SVG, PDF or, by any other ending, PNG.
///
/// @param document whose drawing
/// @param look     its colours
record Export(FlowDocument document, Look look) {
    private static final Texts WORDS = Texts.of(Export.class);
    private static final double SHARP = 2;

    /// Writes it, and says what came of it.
    String to(Path file) {
        try {
            Files.write(file, bytes(file.toString().toLowerCase(Locale.ROOT)));
            return WORDS.text("exported", file);
        } catch (IOException e) {
            return WORDS.text("not-exported", file, String.valueOf(e.getMessage()));
        }
    }

    private byte[] bytes(String name) throws CannotPaint {
        Picture picture = new Picture(document.title(), document.flow().drawing().about(), document.plan(),
                Marks.of(document.problems(), document.part()), look);
        if (name.endsWith(".svg")) {
            return SvgPicture.of(picture).getBytes(StandardCharsets.UTF_8);
        }
        return name.endsWith(".pdf") ? PdfPicture.of(picture) : PngPicture.of(picture, SHARP);
    }
}
