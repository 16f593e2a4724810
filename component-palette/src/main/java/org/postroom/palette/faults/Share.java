package org.postroom.palette.faults;

/// How many of all messages something happens to, from 0 to 1.
final class Share {
    private Share() {}

    static void check(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share must lie between 0 and 1, not at " + share);
        }
    }
}
