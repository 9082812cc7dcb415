/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something an application is to hear of. */
public sealed interface Event permits StatusEvent, InboundEvent {

    /** The simulator's own name for it; the vendor's events have none. */
    String id();

    /** Its type on the wire, such as {@code message-delivered}. */
    String typeName();

    /** When it happened. */
    Instant time();

    /** What happened, for people. */
    String description();

    /** The one number it is about. */
    String to();

    /** Four digits on a failure, else null. */
    @Nullable
    Integer errorCode();

    /** The carrier of the handset, or null where it is not known. */
    @Nullable
    String carrierName();

    /** What it tells of its message. */
    EventMessage about();

    /** The application that hears of it. */
    String applicationId();

    /** The message it is about. */
    String messageId();

    /** How many characters the numbers, texts and URLs of its message have, which it keeps in memory. */
    int characters();

    /** Which way its message goes; inbound messages may be heard at another place than the status of outbound ones. */
    Direction direction();
}
