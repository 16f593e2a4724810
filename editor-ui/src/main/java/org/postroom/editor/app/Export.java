package org.postroom.editor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Marks;
import org.postroom.drawing.picture.Picture;
import org.postroom.drawing.picture.PictureFile;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.words.Texts;

/// The drawing that is shown as a picture in a file: SVG, PDF or, by any other ending, PNG.
///
/// @param document whose drawing
/// @param look     its colours
record Export(FlowDocument document, Look look) {
    private static final Texts WORDS = Texts.of(Export.class);

    /// Writes it, and says what came of it.
    String to(Path file) {
        try {
            Files.write(file, PictureFile.of(picture(), file, PictureFile.SHARP));
            return WORDS.text("exported", file);
        } catch (IOException e) {
            return WORDS.text("not-exported", file, String.valueOf(e.getMessage()));
        }
    }

    private Picture picture() {
        return new Picture(document.title(), document.flow().drawing().about(), document.plan(),
                Marks.of(document.problems(), document.part()), look);
    }
}
