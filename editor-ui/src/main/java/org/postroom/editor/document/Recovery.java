package org.postroom.editor.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.FlowFile;

/// Keeps copies of unsaved flows apart from their files, and finds those that a crash left behind. A copy is two files in
/// a folder of its own: the flow, and who keeps it for which file.
///
/// ```java
/// recovery.keep("tab-1", document);    // now and then
/// recovery.forget("tab-1");            // saved, or closed on purpose
/// ```
///
/// @param folder  of the copies; made when it is needed
/// @param process that keeps copies now
/// @param alive   tells whether a process still runs, and so still keeps its copies itself
public record Recovery(Path folder, long process, LongPredicate alive) {
    private static final String FLOW = ".flow.json";
    private static final String OWNER = ".owner";

    /// A copy that was left behind.
    ///
    /// @param name what it was kept as
    /// @param copy where it is
    /// @param file whose unsaved changes it has; nothing for a flow that never had one
    public record Kept(String name, Path copy, Optional<Path> file) {}

    /// Copies of this process.
    public static Recovery of(Path folder) {
        return new Recovery(folder, ProcessHandle.current().pid(),
                process -> ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false));
    }

    /// Keeps a copy of a document as it is now, or, where nothing is unsaved, none.
    ///
    /// @param name of letters, digits and hyphens, the document's own in this process
    /// @throws IOException when that can't be done; an older copy is still there then
    public void keep(String name, FlowDocument document) throws IOException {
        if (document.unsaved()) {
            keep(name, document.flow(), document.file());
        } else {
            forget(name);
        }
    }

    /// Keeps a copy of a flow; on any thread.
    ///
    /// @param name of its document, as in the other [#keep]
    /// @param file that it belongs to
    /// @throws IOException when that can't be done; an older copy is still there then
    public void keep(String name, Flow flow, Optional<Path> file) throws IOException {
        Files.createDirectories(folder);
        String path = file.map(known -> known.toAbsolutePath().toString()).orElse("");
        Files.writeString(path(name, OWNER), process + "\n" + path, StandardCharsets.UTF_8);
        FlowFile.save(path(name, FLOW), flow);
    }

    /// Takes away a copy, if there is one.
    public void forget(String name) throws IOException {
        Files.deleteIfExists(path(name, FLOW));
        Files.deleteIfExists(path(name, OWNER));
    }

    private Path path(String name, String ending) {
        return folder.resolve(process + "-" + name + ending);
    }

    /// The copies that processes left behind which don't run any more.
    public List<Kept> found() throws IOException {
        List<Kept> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path owner : files.filter(file -> file.toString().endsWith(OWNER)).sorted().toList()) {
                kept(owner).ifPresent(found::add);
            }
        } catch (NoSuchFileException _) {
            return List.of();
        }
        return found;
    }

    private Optional<Kept> kept(Path owner) throws IOException {
        List<String> lines = Files.readString(owner, StandardCharsets.UTF_8).lines().toList();
        String name = owner.getFileName().toString().replaceFirst("\\.owner$", "");
        Path copy = folder.resolve(name + FLOW);
        boolean left = !lines.isEmpty() && lines.getFirst().matches("[0-9]{1,18}")
                && !alive.test(Long.parseLong(lines.getFirst())) && Files.exists(copy);
        Optional<Path> file = lines.size() > 1 ? Optional.of(Path.of(lines.get(1))) : Optional.empty();
        return left ? Optional.of(new Kept(name, copy, file)) : Optional.empty();
    }

    /// Opens a copy: its file's document, with the changes that were not saved as one step that can be undone.
    ///
    /// @throws IOException when the copy can't be read
    public FlowDocument recovered(Kept kept, Catalogue catalogue) throws IOException {
        Flow flow = FlowFile.read(kept.copy()).flow();
        FlowDocument document = kept.file().filter(Files::exists).map(file -> FlowDocument.open(file, catalogue))
                .filter(opened -> opened.readOnly().isEmpty())
                .orElseGet(() -> FlowDocument.create(Flow.empty(), catalogue));
        document.editFlow("Recover", flow);
        return document;
    }

    /// Takes away a copy that was left behind, when it is saved or not wanted.
    public void discard(Kept kept) throws IOException {
        Files.deleteIfExists(kept.copy());
        Files.deleteIfExists(folder.resolve(kept.name() + OWNER));
    }
}
