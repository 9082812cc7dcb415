/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import java.util.Locale;

/** Did it arrive? Not to be confused with whether it was sent. */
public enum DeliveryStatus {
    /** It did, as far as {@link DeliveredTo} says. */
    DELIVERED,
    /** It did not. */
    FAILED,
    /** Nobody can tell: the handset may have it. */
    UNKNOWN;

    /** Such as {@code delivered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word, so that routes compare with it and show it. */
    @Override
    public String toString() {
        return word();
    }
}
