/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

/** What a call of the webhook was answered, and why. */
public enum Answered {
    /** Every event is done. */
    OK(200),
    /** The secret segment of the path is wrong. */
    NOT_FOUND(404),
    /** No or wrong credentials. */
    UNAUTHORIZED(401),
    /** Not declared as JSON. */
    UNSUPPORTED_TYPE(415),
    /** More bytes, or more events, than may be. */
    TOO_LARGE(413),
    /** No array of events. */
    MALFORMED(400),
    /** The route of an event failed. */
    FAILED(500),
    /** An event is not done in time. */
    NOT_YET(503),
    /** The route is suspended or stops. */
    CLOSED(503),
    /** Too many events are at work. */
    FULL(503),
    /** The ledger cannot be asked. */
    LEDGER_AWAY(503);

    private final int status;

    Answered(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
