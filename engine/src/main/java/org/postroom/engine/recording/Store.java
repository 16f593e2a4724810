package org.postroom.engine.recording;

import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/// The maps of a recording's file, an MVStore.
///
/// @param about     what file it is, its version, and the number of its first moment
/// @param names     of components and boxes, by their numbers
/// @param blocks    moments, by the number of the first of them counted from the first of all
/// @param summaries for searching, by the same
/// @param instants  what lay where just before a moment, by its number counted so
record Store(MVStore file, Map<String, String> about, Map<Integer, String> names, MVMap<Long, byte[]> blocks,
        MVMap<Long, byte[]> summaries, MVMap<Long, byte[]> instants) {
    /// So many moments are in each block but the last.
    static final int BLOCK = 1_024;
    /// So many moments lie between two instants that are kept.
    static final int BETWEEN = 32 * BLOCK;

    static final String ABOUT = "postroom.recording";
    static final String VERSION = "version";
    static final String FIRST = "first";
    static final String OURS = "1";

    private static final int CACHE_MEGABYTES = 16;

    static MVStore.Builder builder(Path path) {
        return new MVStore.Builder().fileName(path.toString()).cacheSize(CACHE_MEGABYTES).autoCommitDisabled();
    }

    static Store in(MVStore file) {
        return new Store(file, file.openMap(ABOUT), file.openMap("names"), map(file, "blocks"),
                map(file, "summaries"), map(file, "instants"));
    }

    private static MVMap<Long, byte[]> map(MVStore file, String name) {
        return file.openMap(name, new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    }
}
