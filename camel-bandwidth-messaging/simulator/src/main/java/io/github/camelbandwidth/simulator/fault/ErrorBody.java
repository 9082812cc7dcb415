/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

/**
 * What comes with an error status: a client tells by it whether the vendor said so or something on the way to it.
 *
 * @param kind of whom or what it is
 * @param json the body of {@link Kind#OWN}, else empty
 */
public record ErrorBody(Kind kind, String json) {

    /** The vendor's body for a status its documents have, a gateway's page for any other, such as 502 and 504. */
    public static ErrorBody usual() {
        return new ErrorBody(Kind.USUAL, "");
    }

    /** The vendor's own shape, whatever the status. */
    public static ErrorBody vendor() {
        return new ErrorBody(Kind.VENDOR, "");
    }

    /** None, and no content type. */
    public static ErrorBody none() {
        return new ErrorBody(Kind.NONE, "");
    }

    /** A page of HTML, as gateways and proxies answer. */
    public static ErrorBody html() {
        return new ErrorBody(Kind.HTML, "");
    }

    /** This JSON. */
    public static ErrorBody own(String json) {
        return new ErrorBody(Kind.OWN, json);
    }

    /** Kinds of body. */
    public enum Kind {
        /** As whoever answers with that status does. */
        USUAL,
        /** The vendor's. */
        VENDOR,
        /** Empty. */
        NONE,
        /** A gateway's. */
        HTML,
        /** One's own. */
        OWN
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return "ErrorBody[" + kind + "]";
    }
}
