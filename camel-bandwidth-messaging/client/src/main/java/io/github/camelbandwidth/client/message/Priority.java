/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Place in the account's queue (field {@code priority}): short code, 10DLC and toll-free SMS only. */
public enum Priority {
    /** In the order of arrival. */
    DEFAULT,
    /** Before all that is {@link #DEFAULT}; it does not get past a full queue. */
    HIGH;

    /** The word of the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The priority of that word, in any case. */
    public static Optional<Priority> of(String word) {
        return Stream.of(values())
                .filter(priority -> priority.word().equalsIgnoreCase(word.trim()))
                .findFirst();
    }
}
