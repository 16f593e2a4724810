package org.postroom.palette.display;

/// How large letters may be.
final class Letters {
    private static final int LEAST = 6;
    private static final int MOST = 200;

    private Letters() {}

    static void check(int letters) {
        if (letters < LEAST || letters > MOST) {
            throw new IllegalArgumentException("letters have a size of 6 to 200 points, not " + letters);
        }
    }
}
