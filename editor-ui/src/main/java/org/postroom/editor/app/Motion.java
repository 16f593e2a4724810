package org.postroom.editor.app;

/// How what has got another place comes there.
enum Motion {
    /// Seen on its way.
    GLIDING,
    /// At once.
    STILL;

    Motion other() {
        return this == GLIDING ? STILL : GLIDING;
    }
}
