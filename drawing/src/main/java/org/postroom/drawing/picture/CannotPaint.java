package org.postroom.drawing.picture;

import java.io.IOException;

/// A picture can't be painted here, in a sentence without a full stop.
public final class CannotPaint extends IOException {
    private static final long serialVersionUID = 1L;

    CannotPaint(String reason) {
        super(reason);
    }

    CannotPaint(String reason, Throwable cause) {
        super(reason, cause);
    }
}
