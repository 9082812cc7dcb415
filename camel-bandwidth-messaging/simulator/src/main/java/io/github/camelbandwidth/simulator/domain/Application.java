/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What binds messages to the place that hears of them.
 *
 * @param id a UUID at the vendor; any text here
 * @param accountId the account it belongs to
 * @param callbackUrl where its events go, or null when its owner elected not to hear
 * @param callbackCredentials what the receiver asks for, or null
 */
public record Application(
        String id,
        String accountId,
        @Nullable URI callbackUrl,
        @Nullable Credentials callbackCredentials) {

    /** The same with events going elsewhere, or nowhere when {@code url} is null. */
    public Application withCallbackUrl(@Nullable URI url) {
        return new Application(id, accountId, url, callbackCredentials);
    }

    /** Without the URL, which may hold a secret. */
    @Override
    public String toString() {
        return "Application[" + id + "]";
    }
}
