package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.Optional;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.timeline.TimelinePanel;

/// Asks the person for the files of a time line.
///
/// @param window   that asks
/// @param document whose time line it is
record RecordingFiles(Asking asking, EditorWindow window, FlowDocument document) implements TimelinePanel.Files {
    @Override
    public Optional<Path> open() {
        return asking.any(window.window());
    }

    @Override
    public Optional<Path> save() {
        return asking.timeline(window.window(), document.title());
    }

    @Override
    public Optional<Path> record() {
        return asking.recording(window.window(), document.title());
    }
}
