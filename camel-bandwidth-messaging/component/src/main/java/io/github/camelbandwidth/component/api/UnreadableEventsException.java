/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.api;

import org.apache.camel.CamelException;

/**
 * A webhook call came from somebody who may call and holds no events that can be read; it was answered with 400. The
 * message says what is wrong and quotes nothing of the call.
 */
public final class UnreadableEventsException extends CamelException {
    private final byte[] payload;

    /**
     * Made by the component alone.
     *
     * @param why for a person, without anything of the payload
     * @param payload as it came; at most {@code maxBodySize} bytes
     */
    public UnreadableEventsException(String why, byte[] payload) {
        super(why);
        this.payload = payload.clone();
    }

    /** What came, byte by byte. It may name people and hold their words. */
    public byte[] getPayload() {
        return payload.clone();
    }
}
