/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import org.jspecify.annotations.Nullable;

/**
 * A customer of the vendor.
 *
 * @param id the number in the path of every call
 * @param credentials what every call must carry, unless it carries a token
 * @param clientCredentials id and secret of the OAuth 2.0 client that gets tokens for it, or null when there is none
 * @param apiAccess whether the messaging API is open to it; if not, every call is answered with 403
 * @param receipts whether MMS and group messages have delivery receipts, a feature of the account
 * @param sentEvents whether {@code message-sent} is announced of every message that has gone to a carrier
 * @param rates how fast it may send
 */
public record Account(
        String id,
        Credentials credentials,
        @Nullable Credentials clientCredentials,
        boolean apiAccess,
        boolean receipts,
        boolean sentEvents,
        Rates rates) {

    /** Refuses an id that cannot stand in a path. */
    public Account {
        if (id.isBlank() || id.contains("/")) {
            throw new IllegalArgumentException("The account must be a part of a path");
        }
    }

    /**
     * An account as it is at first: with access to the API, without receipts, which have to be asked for, without
     * {@code message-sent}, without limits.
     */
    public static Account of(String id, Credentials credentials) {
        return new Account(id, credentials, null, true, false, false, Rates.unlimited());
    }

    /** The same with other credentials. */
    public Account withCredentials(Credentials changed) {
        return new Account(id, changed, clientCredentials, apiAccess, receipts, sentEvents, rates);
    }

    /** The same with another OAuth 2.0 client, or none when it is null; tokens of a client it no longer has are no good. */
    public Account withClientCredentials(@Nullable Credentials changed) {
        return new Account(id, credentials, changed, apiAccess, receipts, sentEvents, rates);
    }

    /** The same with or without access to the messaging API. */
    public Account withApiAccess(boolean changed) {
        return new Account(id, credentials, clientCredentials, changed, receipts, sentEvents, rates);
    }

    /** The same with or without receipts for MMS and group messages; an SMS always has them. */
    public Account withReceipts(boolean changed) {
        return new Account(id, credentials, clientCredentials, apiAccess, changed, sentEvents, rates);
    }

    /** The same with or without {@code message-sent} for every recipient whose carrier has the message. */
    public Account withSentEvents(boolean changed) {
        return new Account(id, credentials, clientCredentials, apiAccess, receipts, changed, rates);
    }

    /** The same at other rates. */
    public Account withRates(Rates changed) {
        return new Account(id, credentials, clientCredentials, apiAccess, receipts, sentEvents, changed);
    }

    /** Whether {@code header} carries id and secret of its client by HTTP Basic, written plainly or as in a form. */
    public boolean isClient(String header) {
        return clientCredentials != null
                && (clientCredentials.match(header)
                        || clientCredentials.formEncoded().match(header));
    }
}
