package org.postroom.palette.world;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Words;

/// Messages on their way out of the network: bytes as they are, anything else as text with an ending.
record TextBytes(Charset charset, String ending) {
    /// Refuses text that the character set can't write, rather than spoil it.
    byte[] of(Object message) {
        if (message instanceof Bytes bytes) {
            return bytes.toArray();
        }
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(message + ending));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "the text '" + Words.brief(message) + "' has letters that " + charset + " does not have", e);
        }
    }
}
