package org.postroom.palette.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.postroom.engine.component.FileTrouble;

/// When each was seen first, and accepted last, in a file. What [#keep] has returned from is in it, whatever becomes of
/// the program. Confined to one caller at a time, outside.
final class GreyMemory {
    private static final String OURS = "postroom greylist";
    private static final int RETENTION_MILLIS = 5_000;
    private static final int GOOD_FILL = 50;
    private static final int PIECE = 4 << 20;

    private final Path file;
    private final MVStore store;
    private final MVMap<String, Long> seen;
    private final MVMap<String, Long> accepted;

    private GreyMemory(Path file, MVStore store) {
        this.file = file;
        this.store = store;
        seen = store.openMap("seen");
        accepted = store.openMap("accepted");
    }

    /// Opens the file, or makes it.
    ///
    /// @throws IOException where it is of another kind, spoilt, in use, or can't be there
    static GreyMemory open(Path file) throws IOException {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            throw new IOException("the greylist's file " + file + " can't be there: there is no folder " + folder);
        }
        try {
            MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
            if (!store.hasMap(OURS) && !store.getMapNames().isEmpty()) {
                store.closeImmediately();
                throw new IOException("the file " + file + " is no greylist: another program made it");
            }
            store.openMap(OURS).putIfAbsent("version", "1");
            store.setRetentionTime(RETENTION_MILLIS);
            return new GreyMemory(file, store);
        } catch (MVStoreException e) {
            throw new IOException(words(file, e), e);
        }
    }

    private static String words(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> "the greylist's file " + file
                    + " is in use, most likely by another run of this flow";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_CHUNK_NOT_FOUND,
                    DataUtils.ERROR_SERIALIZATION, DataUtils.ERROR_INTERNAL ->
                "the file " + file
                        + " is no greylist, or it is spoilt; move it away to begin a new one: " + e.getMessage();
            default -> "the greylist's file " + file + " can't be used: " + FileTrouble.why(e);
        };
    }

    Optional<Instant> seen(String triple) {
        return Optional.ofNullable(seen.get(triple)).map(Instant::ofEpochMilli);
    }

    Optional<Instant> accepted(String triple) {
        return Optional.ofNullable(accepted.get(triple)).map(Instant::ofEpochMilli);
    }

    void see(String triple, Instant when) {
        seen.put(triple, when.toEpochMilli());
    }

    void accept(String triple, Instant when) {
        accepted.put(triple, when.toEpochMilli());
    }

    void forget(String triple) {
        seen.remove(triple);
        accepted.remove(triple);
    }

    /// Forgets all that were seen or accepted before.
    void clean(Instant seenBefore, Instant acceptedBefore) {
        clean(seen, seenBefore);
        clean(accepted, acceptedBefore);
        store.compact(GOOD_FILL, PIECE);
    }

    private static void clean(MVMap<String, Long> map, Instant before) {
        for (Iterator<String> triples = map.keyIterator(null); triples.hasNext();) {
            String triple = triples.next();
            Long when = map.get(triple);
            if (when != null && when < before.toEpochMilli()) {
                map.remove(triple);
            }
        }
    }

    /// Keeps what has changed.
    void keep() {
        store.commit();
        store.sync();
    }

    /// What is to be told of a file that can't be read or written any more.
    IOException unusable(MVStoreException e) {
        return new IOException(words(file, e), e);
    }

    /// Lets go of the file. All is in it already.
    boolean close() {
        store.closeImmediately();
        return true;
    }
}
