/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import java.util.Optional;
import java.util.stream.Stream;

/** The channels by the names the API gives them. */
public enum ChannelKind {
    /** RCS business messaging. */
    RBM,
    /** A text. */
    SMS,
    /** A text with attachments. */
    MMS;

    /** The channel of that name, in any case. */
    public static Optional<ChannelKind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.name().equalsIgnoreCase(word.trim()))
                .findFirst();
    }
}
