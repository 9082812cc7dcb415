/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import java.util.Locale;

/** How far a message is known to have come. It may have come further; the later in this order, the further. */
public enum DeliveredTo {
    /** Nothing says how far. */
    UNKNOWN,
    /** To the MMS centre, from where it may or may not have gone on. */
    MMS_CENTRE,
    /** To the network of the recipient's carrier. */
    CARRIER,
    /** To the recipient's handset. */
    HANDSET;

    /** Such as {@code mms-centre}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word, so that routes compare with it and show it. */
    @Override
    public String toString() {
        return word();
    }
}
