/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

/**
 * Is told what becomes of sends. It is called on threads that must not be blocked, and by several at once; what it throws is
 * logged and does no harm to the send.
 */
public interface SendObserver {
    /** A send begins: it may wait for its turn first. */
    void began(Origin origin);

    /** The API has been asked for the last time for a send. */
    void asked(Asked asked);

    /** A send has ended; as many end as begin. */
    void ended(SendEnd end);

    /** The final event of a message at one recipient came in, for the first time. */
    void arrived(Arrival arrival);
}
