package org.postroom.engine.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.postroom.engine.component.FileTrouble;

/// Puts moments into a recording's file, block by block. Confined to one thread.
final class StoreWriter implements AutoCloseable {
    /// So many blocks go to the disk at once: each time costs room for what leads to them. Fewer where they would take
    /// more than half of what the disk still has, so that one that becomes full keeps all but the last few.
    private static final int AT_ONCE = 128;

    private final Store store;
    private final LongSupplier room;
    private final BlockWriter block;
    private final BlockWriter whole;
    private final Instant.Builder instant = new Instant.Builder(Instant.beginning());
    private long count;
    private boolean dirty;

    private StoreWriter(Store store, LongSupplier room) {
        this.store = store;
        this.room = room;
        Names names = new Names(store.names());
        block = new BlockWriter(names);
        whole = new BlockWriter(names);
    }

    static StoreWriter create(Path path) throws IOException {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > 0) {
                StoredMoments.open(path).close(); // else it is somebody's other file
            }
            Files.newOutputStream(path).close(); // so that we hear why it can't be written
            MVStore file = Store.builder(path).compress().open();
            return in(file, path.toFile()::getUsableSpace);
        } catch (MVStoreException | IOException e) {
            throw new IOException("The recording " + path + " can't be written: " + FileTrouble.why(e), e);
        }
    }

    /// @param room so many bytes the disk has for more, as far as it tells; asked for each block
    static StoreWriter in(MVStore file, LongSupplier room) {
        file.setVersionsToKeep(0);
        return new StoreWriter(Store.in(file), room);
    }

    /// @param first the number of the first moment to come
    void begin(long first) {
        store.about().put(Store.VERSION, Store.OURS);
        store.about().put(Store.FIRST, String.valueOf(first));
        store.file().commit();
    }

    void add(Moment moment) {
        block.add(moment);
        instant.add(moment);
        count++;
        dirty = true;
        if (block.count() == Store.BLOCK) {
            put();
            block.clear();
            if (count % Store.BETWEEN == 0) {
                keep();
            }
            if (count / Store.BLOCK % AT_ONCE == 0 || store.file().getUnsavedMemory() > room.getAsLong() / 2) {
                commit();
            }
        }
    }

    /// An unfinished block is put again, under the same number, when there is more in it.
    private void put() {
        long number = count - block.count();
        store.blocks().put(number, block.bytes());
        store.summaries().put(number, block.summary());
    }

    private void keep() {
        instant.instant().happenings().forEach(what -> whole.add(new Moment(0, 0, what)));
        store.instants().put(count, whole.bytes());
        whole.clear();
    }

    private void commit() {
        store.file().commit();
        dirty = false;
    }

    /// Brings all there is to the disk.
    void flush() {
        if (block.count() > 0) {
            put();
        }
        if (dirty) {
            commit();
        }
    }

    @Override
    public void close() {
        if (!store.file().isClosed()) {
            flush();
            store.file().close();
        }
    }
}
