package org.postroom.editor.help;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.FlowFiles;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;

/// The flows that come with Postroom, read once, when somebody first wants one. Confined to the UI thread.
public final class Examples {
    private final Optional<Path> folder;
    private final Catalogue catalogue;
    private final Executor beside;
    private final Executor ui;
    private Optional<CompletableFuture<SortedMap<String, Flow>>> read = Optional.empty();

    /// Reads nothing yet.
    ///
    /// @param folder where there is one
    /// @param beside reads
    /// @param ui     runs what it is given on the UI thread
    public Examples(Optional<Path> folder, Catalogue catalogue, Executor beside, Executor ui) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.beside = beside;
        this.ui = ui;
    }

    /// Hands over all flows by the names of their files, now or later.
    void read(Consumer<SortedMap<String, Flow>> answer) {
        if (read.isEmpty()) {
            read = Optional.of(CompletableFuture.supplyAsync(this::all, beside));
        }
        var _ = read.get().thenAcceptAsync(answer, ui);
    }

    private SortedMap<String, Flow> all() {
        SortedMap<String, Flow> flows = new TreeMap<>();
        for (Path file : folder.map(FlowFiles::in).orElse(List.of())) {
            FlowDocument opened = FlowDocument.open(file, catalogue);
            if (opened.readOnly().isEmpty()) {
                flows.put(String.valueOf(file.getFileName()), opened.flow());
            }
        }
        return Collections.unmodifiableSortedMap(flows);
    }
}
