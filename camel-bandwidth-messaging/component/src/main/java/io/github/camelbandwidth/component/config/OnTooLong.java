/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

/** What becomes of a text of more segments than allowed. */
public enum OnTooLong {
    /** Nothing is sent, and the exchange fails. */
    REFUSE,
    /** Its beginning is sent, as much as the segments hold. */
    CUT
}
