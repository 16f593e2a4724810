package org.postroom.drawing.picture;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.postroom.drawing.plan.Area;

/// Paints as PDF: one page as large as the drawing, of lines and letters and not of pixels.
public final class PdfPicture {
    /// A page may have so many points at most, by the format.
    private static final double MOST_POINTS = 14_400;

    private PdfPicture() {}

    /// Paints a picture.
    ///
    /// @return a PDF file
    /// @throws CannotPaint where the system has no letters
    public static byte[] of(Sight picture) throws CannotPaint {
        System.setProperty("java.awt.headless", "true");
        Area seen = picture.seen();
        double scale = Math.min(1, MOST_POINTS / Math.max(seen.width(), seen.height()));
        float width = (float) (seen.width() * scale);
        float height = (float) (seen.height() * scale);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.getDocumentInformation().setTitle(picture.title());
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) seen.width(), (float) seen.height());
            PngPicture.paint(picture, graphics);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance((float) scale, (float) scale));
                content.drawForm(graphics.getXFormObject());
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("nothing but memory was written to", e);
        }
    }
}
