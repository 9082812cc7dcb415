/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;

/** Something an application is to hear of. */
public sealed interface Event permits StatusEvent {

    /** The simulator's own name for it; the vendor's events have none. */
    String id();

    /** Its type on the wire, such as {@code message-delivered}. */
    String typeName();

    /** When it happened. */
    Instant time();

    /** The application that hears of it. */
    String applicationId();

    /** The one number it is about. */
    String to();

    /** The message it is about. */
    String messageId();
}
