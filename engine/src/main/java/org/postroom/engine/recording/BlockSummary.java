package org.postroom.engine.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.h2.mvstore.DataUtils;

/// What of a search can be answered without looking into a block.
final class BlockSummary {
    private BlockSummary() {}

    /// What is sought in any block of a file.
    static final class Question {
        /// Numbers of the names and codes of the kinds that have it.
        private final BitSet named = new BitSet();
        private final BitSet kinds = new BitSet();
        private final byte[] plain;

        Question(Sought sought, KnownNames names) throws IOException {
            plain = sought.plainest();
            for (int i = 0; i < names.size(); i++) {
                named.set(i, sought.in(names.name(i)));
            }
            Kind.all().stream().filter(kind -> sought.in(kind.word())).forEach(kind -> kinds.set(kind.code()));
        }

        /// What a message must have to be what is sought; nothing where it may be anything.
        byte[] plain() {
            return plain;
        }
    }

    /// What a summary answers.
    enum Answer {
        NO, IN_NAMES, MAYBE_IN_MESSAGES
    }

    static Answer ask(byte[] summary, Question question) {
        ByteBuffer buffer = ByteBuffer.wrap(summary);
        boolean maybe = Grams.may(buffer, question.plain);
        buffer.position(Grams.BYTES);
        int kinds = DataUtils.readVarInt(buffer);
        if (question.kinds.stream().anyMatch(kind -> (kinds & 1 << kind) != 0)) {
            return Answer.IN_NAMES;
        }
        while (buffer.hasRemaining()) {
            if (question.named.get(DataUtils.readVarInt(buffer))) {
                return Answer.IN_NAMES;
            }
        }
        return maybe ? Answer.MAYBE_IN_MESSAGES : Answer.NO;
    }
}
