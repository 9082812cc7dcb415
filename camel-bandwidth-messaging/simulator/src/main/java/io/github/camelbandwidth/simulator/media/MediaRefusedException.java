/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import java.time.Duration;

/** A media file that is not taken; nothing of it is left. */
public final class MediaRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it is not taken. */
    public enum Reason {
        /** The file has more bytes than a file may have. */
        TOO_LARGE,
        /** All files together would take more bytes than they may. */
        NO_ROOM,
        /** Nothing of it came for too long. */
        STALLED,
        /** The simulator was closed or reset meanwhile. */
        ENDED
    }

    private final Reason reason;

    private MediaRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static MediaRefusedException tooLarge(long limit) {
        return new MediaRefusedException(Reason.TOO_LARGE, "A media file of more than " + limit + " bytes is refused");
    }

    static MediaRefusedException noRoom(long used, long limit) {
        return new MediaRefusedException(
                Reason.NO_ROOM,
                "The simulator's room for media is full: " + used + " of " + limit
                        + " bytes are taken. Delete files, wait until they expire, or raise the limit");
    }

    static MediaRefusedException stalled(Duration pause) {
        return new MediaRefusedException(
                Reason.STALLED, "Nothing of the media file came for " + pause + "; send all of it again");
    }

    static MediaRefusedException ended() {
        return new MediaRefusedException(
                Reason.ENDED, "The simulator was closed or reset before all of the media file had come");
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
