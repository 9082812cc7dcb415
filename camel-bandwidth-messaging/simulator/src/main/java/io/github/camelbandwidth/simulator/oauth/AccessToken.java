/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.oauth;

import java.time.Duration;

/**
 * A token just given out; only who asked for it ever has it in clear.
 *
 * @param value what a call carries as its bearer
 * @param lifetime how long it is good for
 */
public record AccessToken(String value, Duration lifetime) {

    /** Without the value. */
    @Override
    public String toString() {
        return "AccessToken[" + lifetime + "]";
    }
}
