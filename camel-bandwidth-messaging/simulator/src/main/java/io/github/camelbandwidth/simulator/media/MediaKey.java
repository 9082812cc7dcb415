/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import java.util.Arrays;
import java.util.List;

/**
 * What a media file is known by. It is no path on the disk: files there have names of their own.
 *
 * @param accountId whose it is
 * @param name 1 to 1024 characters, which may hold slashes
 */
public record MediaKey(String accountId, String name) {
    private static final int MAX_LENGTH = 1024;
    private static final List<String> NO_SEGMENTS = List.of("", ".", "..");

    /** Refuses a name that could not be told again as a URL: empty, too long, with control characters or odd segments. */
    public MediaKey {
        check(!name.isEmpty() && name.length() <= MAX_LENGTH, "must have 1 to " + MAX_LENGTH + " characters");
        check(name.chars().noneMatch(Character::isISOControl), "must not hold control characters");
        check(
                Arrays.stream(name.split("/", -1)).noneMatch(NO_SEGMENTS::contains),
                "must not hold a part between slashes that is empty, '.' or '..'");
    }

    private static void check(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException("A media id " + rule);
        }
    }

    /** Without the name, which may tell something of a person. */
    @Override
    public String toString() {
        return "MediaKey[" + accountId + "]";
    }
}
