/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.github.camelbandwidth.simulator.time.Span;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How media files are kept. Begin with {@link #defaults()}.
 *
 * @param maxFileBytes how many bytes one file has at most, 1 or more; at the vendor 3.75 MB
 * @param maxTotalBytes how many bytes all files of all accounts take on the disk at most, 4096 or more: each counts in whole
 *     blocks of 4096 bytes, one at least
 * @param lifetime how long a file is kept by the simulator's time, more than zero and 366 days at most; at
 *     the vendor 48 hours
 * @param uploadPause how long nothing of an upload may come before it is broken off, in real time, 1 ms or more
 * @param folder where the temporary folder is made when the first file comes, or null for the system's own place
 */
public record MediaSettings(
        long maxFileBytes,
        long maxTotalBytes,
        Duration lifetime,
        Duration uploadPause,
        @Nullable Path folder) {

    // The vendor's 3.75 MB read as millions: what is taken here is taken there, whichever way the vendor reads it.
    private static final long VENDORS_LIMIT = 3_750_000;
    private static final long GIBIBYTE = 1L << 30;

    /** Refuses values out of their range. */
    public MediaSettings {
        if (maxFileBytes < 1) {
            throw new IllegalArgumentException("The size of a media file must be 1 byte or more");
        }
        if (maxTotalBytes < Space.BLOCK) {
            throw new IllegalArgumentException("The size of all media files must be " + Space.BLOCK + " bytes or more");
        }
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("Media files must be kept for longer than no time");
        }
        Span.check("The time media files are kept", lifetime);
        if (uploadPause.toMillis() < 1) {
            throw new IllegalArgumentException("An upload must be given 1 ms or more for its next byte");
        }
    }

    /** 3,750,000 bytes a file, 1 GiB for all, 48 hours, 30 seconds, in the system's place for temporary files. */
    public static MediaSettings defaults() {
        return new MediaSettings(VENDORS_LIMIT, GIBIBYTE, Duration.ofDays(2), Duration.ofSeconds(30), null);
    }

    /** The same with larger or smaller files. */
    public MediaSettings withMaxFileBytes(long changed) {
        return new MediaSettings(changed, maxTotalBytes, lifetime, uploadPause, folder);
    }

    /** The same with more or less room for all files. */
    public MediaSettings withMaxTotalBytes(long changed) {
        return new MediaSettings(maxFileBytes, changed, lifetime, uploadPause, folder);
    }

    /** The same with files kept for longer or shorter. */
    public MediaSettings withLifetime(Duration changed) {
        return new MediaSettings(maxFileBytes, maxTotalBytes, changed, uploadPause, folder);
    }

    /** The same with more or less patience for an upload of which nothing comes. */
    public MediaSettings withUploadPause(Duration changed) {
        return new MediaSettings(maxFileBytes, maxTotalBytes, lifetime, changed, folder);
    }

    /** The same with the temporary folder made in another one, which must exist; null for the system's own place. */
    public MediaSettings withFolder(@Nullable Path changed) {
        return new MediaSettings(maxFileBytes, maxTotalBytes, lifetime, uploadPause, changed);
    }
}
