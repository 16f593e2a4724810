package org.postroom.engine.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.postroom.engine.component.FileTrouble;

/// The moments of a file, of which a block at a time is in memory. May be used by any thread.
final class StoredMoments implements Moments {
    private final Store store;
    private final KnownNames names;
    private final long first;
    private final int size;
    private volatile Unpacked last = new Unpacked(-1, List.of());

    /// A block that was needed just now: the next question is often about the same one.
    private record Unpacked(long number, List<Moment> moments) {}

    private StoredMoments(Store store, long first) throws IOException {
        this.store = store;
        this.first = first;
        names = new KnownNames(store.names());
        Long end = store.blocks().lastKey();
        size = end == null ? 0 : Math.toIntExact(end) + block(end).size();
    }

    static StoredMoments open(Path path) throws IOException {
        MVStore file = file(path);
        try {
            if (!file.hasMap(Store.ABOUT)) {
                throw new IOException(path + " is no recording: it is another program's file");
            }
            Store store = Store.in(file);
            String version = store.about().get(Store.VERSION);
            if (!Store.OURS.equals(version)) {
                throw new IOException(path + " is a recording of version " + version + ", and we know version "
                        + Store.OURS);
            }
            return new StoredMoments(store, Long.parseLong(String.valueOf(store.about().get(Store.FIRST))));
        } catch (IOException | RuntimeException e) {
            file.closeImmediately();
            throw e instanceof IOException known ? known : new IOException(path + " is damaged: " + e.getMessage(), e);
        }
    }

    private static MVStore file(Path path) throws IOException {
        try {
            return Store.builder(path).readOnly().open();
        } catch (MVStoreException e) {
            throw new IOException(path + why(e), e);
        }
    }

    private List<Moment> block(long number) throws IOException {
        Unpacked known = last;
        if (known.number() != number) {
            known = new Unpacked(number, Block.moments(in(store.blocks(), number), first + number, names));
            last = known;
        }
        return known.moments();
    }

    private static String why(MVStoreException e) {
        if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
            return " is in use, most likely by a run that still writes it";
        }
        return e.getCause() instanceof FileSystemException cause
                ? " can't be read: " + FileTrouble.why(cause)
                : " is no recording, as 'postroom run --record' writes it";
    }

    private byte[] in(MVMap<Long, byte[]> map, long number) throws IOException {
        try {
            byte[] bytes = map.get(number);
            if (bytes == null) {
                throw new IOException("the recording has lost what happened from moment " + (first + number) + " on");
            }
            return bytes;
        } catch (MVStoreException e) {
            throw new IOException("the recording can't be read any more: " + FileTrouble.why(e), e);
        }
    }

    @Override
    public List<Moment> all() {
        return new Reading();
    }

    private final class Reading extends AbstractList<Moment> implements RandomAccess {
        @Override
        public Moment get(int index) {
            try {
                return block(index - index % Store.BLOCK).get(index % Store.BLOCK);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Override
    public Kept before(int index) {
        Long kept = store.instants().floorKey((long) index);
        if (kept == null) {
            return new Kept(0, Instant.beginning());
        }
        try {
            Instant.Builder builder = new Instant.Builder(Instant.beginning());
            Block.moments(in(store.instants(), kept), 0, names)
                    .forEach(moment -> builder.add(new Moment(first + kept - 1, 0, moment.what())));
            return new Kept(Math.toIntExact(kept), builder.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<Moment> find(Sought sought, int from) {
        return in(IntStream.rangeClosed(from / Store.BLOCK, (size - 1) / Store.BLOCK), sought)
                .flatMap(moments -> moments.stream().filter(moment -> moment.number() >= first + from
                        && sought.in(moment.what())));
    }

    @Override
    public Stream<Moment> findBack(Sought sought, int before) {
        int last = (before - 1) / Store.BLOCK;
        return in(IntStream.rangeClosed(0, last).map(block -> last - block), sought)
                .flatMap(moments -> moments.reversed().stream().filter(moment -> moment.number() < first + before
                        && sought.in(moment.what())));
    }

    /// Those blocks that need be looked into.
    private Stream<List<Moment>> in(IntStream blocks, Sought sought) {
        try {
            BlockSummary.Question question = new BlockSummary.Question(sought, names);
            return blocks.mapToLong(block -> (long) block * Store.BLOCK).filter(block -> block < size)
                    .filter(block -> mayHave(block, question)).mapToObj(this::unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mayHave(long block, BlockSummary.Question question) {
        try {
            return switch (BlockSummary.ask(in(store.summaries(), block), question)) {
                case NO -> false;
                case IN_NAMES -> true;
                case MAYBE_IN_MESSAGES -> Block.has(in(store.blocks(), block), question.plain());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Moment> unpacked(long block) {
        try {
            return block(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.file().closeImmediately();
    }
}
