/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

/** The channels by the names the API gives them. */
public enum ChannelKind {
    /** RCS business messaging. */
    RBM,
    /** A text. */
    SMS,
    /** A text with attachments. */
    MMS
}
