/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.webhook;

import io.github.camelbandwidth.simulator.domain.Credentials;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an event goes.
 *
 * @param url absolute, http or https
 * @param credentials sent with every request, or null
 */
public record Target(URI url, @Nullable Credentials credentials) {

    /** Host and port alone: the rest of a callback URL is often a secret. */
    @Override
    public String toString() {
        return place(url);
    }

    static String place(URI url) {
        return url.getPort() < 0 ? String.valueOf(url.getHost()) : url.getHost() + ":" + url.getPort();
    }
}
