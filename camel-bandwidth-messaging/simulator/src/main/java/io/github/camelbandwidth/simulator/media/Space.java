/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

/** The room on the disk, in whole blocks, so that no number of empty files is for nothing. */
final class Space {
    static final long BLOCK = 4096;

    private final long limit;
    private long used;

    Space(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    long used() {
        return used;
    }

    /** Room for one file, none at first. */
    Claim claim() {
        return new Claim();
    }

    /** What one file takes. */
    final class Claim {
        private long held;

        /** Takes what a file of {@code length} bytes needs, and says whether there was room; it never takes less than before. */
        boolean grow(long length) {
            if (!fits(length)) {
                return false;
            }
            long more = more(length);
            held += more;
            used += more;
            return true;
        }

        /** Whether there would be room for a file of {@code length} bytes now. */
        boolean fits(long length) {
            // A length of the client's own naming may be too great to count with.
            return blocks(length) <= limit / BLOCK && more(length) <= limit - used;
        }

        /** What is told when there was no room. */
        MediaRefusedException refusal() {
            return MediaRefusedException.noRoom(used, limit);
        }

        /** Gives all of it back. */
        void release() {
            used -= held;
            held = 0;
        }

        private long more(long length) {
            return Math.max(0, blocks(length) * BLOCK - held);
        }
    }

    private static long blocks(long length) {
        return Math.max(1, length / BLOCK + (length % BLOCK == 0 ? 0 : 1));
    }
}
