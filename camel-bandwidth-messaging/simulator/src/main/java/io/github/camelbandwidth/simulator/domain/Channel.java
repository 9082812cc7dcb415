/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

/** The ways a multi-channel message can go, named as on the wire. */
public enum Channel {
    /** Rich messages of a business to a handset that takes them. */
    RBM,
    /** Text. */
    SMS,
    /** Text and media. */
    MMS
}
