package org.postroom.palette.net;

import org.postroom.engine.component.Bytes;

/// What messages are made of what a datagram holds.
public enum Payload {
    /// Text in UTF-8.
    TEXT,
    /// Its bytes.
    BYTES;

    Object of(byte[] content, int length) {
        Bytes bytes = Bytes.of(content, 0, length);
        return this == TEXT ? bytes.text() : bytes;
    }

    static byte[] bytes(Object message) {
        return message instanceof Bytes bytes ? bytes.toArray() : Bytes.of(String.valueOf(message)).toArray();
    }
}
