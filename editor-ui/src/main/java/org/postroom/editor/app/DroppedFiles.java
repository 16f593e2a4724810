package org.postroom.editor.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens flow files that are dragged into the window from other programs.
final class DroppedFiles {
    private final Consumer<Path> open;

    DroppedFiles(Node window, Consumer<Path> open) {
        this.open = open;
        window.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (!flows(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static List<Path> flows(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files == null
                ? List.of()
                : files.stream().map(File::toPath).filter(file -> file.toString().endsWith(".json")).toList();
    }

    private void dropped(DragEvent event) {
        List<Path> files = flows(event);
        files.forEach(open);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
