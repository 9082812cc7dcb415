/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Credentials;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an event goes.
 *
 * @param url absolute, http or https
 * @param credentials what the receiver asks for, or null
 * @param challenge whether they are kept back until it asks
 */
public record Target(URI url, @Nullable Credentials credentials, boolean challenge) {

    /** What is sent with the request: nothing as long as the receiver has not asked. */
    @Nullable
    Credentials sends() {
        return challenge ? null : credentials;
    }

    /** The same after the receiver has asked. */
    Target challenged() {
        return new Target(url, credentials, false);
    }

    /** Host and port alone: the rest of a callback URL is often a secret. */
    @Override
    public String toString() {
        return place(url);
    }

    static String place(URI url) {
        return url.getPort() < 0 ? String.valueOf(url.getHost()) : url.getHost() + ":" + url.getPort();
    }
}
