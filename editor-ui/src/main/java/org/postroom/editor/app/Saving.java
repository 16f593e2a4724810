package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Parts;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.json.FlowFileException;

/// Saves what is open, so that nothing is lost unless a person says so.
///
/// @param asking where to save, and whether
/// @param tell   says what came of it
record Saving(Asking asking, Consumer<String> tell) {
    private static final Texts WORDS = Texts.of(Saving.class);

    /// Saves a flow in its file, or where the person says. False where it isn't saved.
    boolean save(Window owner, FlowDocument document) {
        return document.file().isPresent() && document.readOnly().isEmpty()
                ? save(owner, document, document.file())
                : saveAs(owner, document);
    }

    boolean saveAs(Window owner, FlowDocument document) {
        if (document.readOnly().isPresent()) {
            tell.accept(WORDS.text("read-only", document.readOnly().get()));
            return false;
        }
        return save(owner, document, asking.save(owner, document.title()));
    }

    private boolean save(Window owner, FlowDocument document, Optional<Path> file) {
        if (file.isEmpty()) {
            return false;
        }
        try {
            document.saveAs(file.get());
            tell.accept(WORDS.text("saved", file.get()));
            return true;
        } catch (FlowFileException e) {
            String reason = WORDS.text("not-saved", file.get(),
                    String.join("; ", e.problems().stream().map(Problem::toString).toList()));
            tell.accept(reason);
            Optional<Path> other = asking.elsewhere(owner, document.title(), reason);
            return other.isPresent() && save(owner, document, other);
        }
    }

    /// Saves a part as a file beside the flow, and uses that file in its place.
    void saveAsFile(Window owner, FlowDocument document, String part) {
        Optional<Path> folder = document.file().map(Path::toAbsolutePath)
                .flatMap(file -> Optional.ofNullable(file.getParent()));
        if (folder.isEmpty()) {
            tell.accept(WORDS.text("part.first-save"));
            return;
        }
        asking.save(owner, part).map(Path::toAbsolutePath).ifPresent(file -> {
            if (file.startsWith(folder.get()) && !Optional.of(file).equals(document.file().map(Path::toAbsolutePath))) {
                saveAsFile(document, part, file, "./" + folder.get().relativize(file).toString().replace('\\', '/'));
            } else {
                tell.accept(WORDS.text("part.beside", folder.get()));
            }
        });
    }

    private void saveAsFile(FlowDocument document, String part, Path file, String type) {
        try {
            FlowFile.save(file, Parts.asFlow(document.flow(), part));
            document.editFlow(WORDS.text("part.step"), Parts.linked(document.flow(), part, type));
            tell.accept(WORDS.text("saved", file));
        } catch (FlowFileException e) {
            tell.accept(WORDS.text("not-saved", file, e.problems().getFirst()));
        }
    }

    /// Whether a flow may be closed: it is saved, or the person has decided.
    boolean mayLeave(Window owner, FlowDocument document) {
        if (!document.unsaved()) {
            return true;
        }
        return switch (asking.leaving(owner, document.title())) {
            case SAVE -> save(owner, document);
            case DISCARD -> true;
            case STAY -> false;
        };
    }
}
