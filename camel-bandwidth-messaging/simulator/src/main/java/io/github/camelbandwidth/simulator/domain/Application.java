/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What binds messages and numbers to the place that hears of them.
 *
 * @param id a UUID at the vendor; any text here
 * @param accountId the account it belongs to
 * @param callbackUrl where its status events go, or null when its owner elected not to hear
 * @param inboundCallbackUrl where its inbound messages go, or null when they go where the status events go
 * @param callbackCredentials what the receiver asks for, or null
 * @param challenge whether the receiver is to ask for the credentials; if not, they are sent at once
 * @param numbers the numbers that belong to it, in E.164, short codes or sender ids
 */
public record Application(
        String id,
        String accountId,
        @Nullable URI callbackUrl,
        @Nullable URI inboundCallbackUrl,
        @Nullable Credentials callbackCredentials,
        boolean challenge,
        Set<String> numbers) {

    /** Refuses URLs that cannot be called and what is no number; keeps a copy of the numbers. */
    public Application {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The application must not be empty");
        }
        if (callbackUrl != null) {
            checkUrl(callbackUrl);
        }
        if (inboundCallbackUrl != null) {
            checkUrl(inboundCallbackUrl);
        }
        numbers = Set.copyOf(numbers);
        if (!numbers.stream().allMatch(PhoneNumber::isSender)) {
            throw new IllegalArgumentException(
                    "A number of an application must be in E.164, a short code or a sender id");
        }
    }

    /** An application that hears nothing and has no numbers yet. */
    public static Application of(String id, String accountId) {
        return new Application(id, accountId, null, null, null, false, Set.of());
    }

    /** The same with status events going elsewhere, or nowhere when {@code url} is null. */
    public Application withCallbackUrl(@Nullable URI url) {
        return new Application(id, accountId, url, inboundCallbackUrl, callbackCredentials, challenge, numbers);
    }

    /** The same with inbound messages going elsewhere; null for where the status events go. */
    public Application withInboundCallbackUrl(@Nullable URI url) {
        return new Application(id, accountId, callbackUrl, url, callbackCredentials, challenge, numbers);
    }

    /** The same with other credentials for its receivers, or none when they are null. */
    public Application withCallbackCredentials(@Nullable Credentials credentials) {
        return new Application(id, accountId, callbackUrl, inboundCallbackUrl, credentials, challenge, numbers);
    }

    /** The same with credentials that are sent at once, or only when the receiver asks for them. */
    public Application withChallenge(boolean changed) {
        return new Application(id, accountId, callbackUrl, inboundCallbackUrl, callbackCredentials, changed, numbers);
    }

    /** The same with these numbers and no others. */
    public Application withNumbers(Set<String> changed) {
        return new Application(id, accountId, callbackUrl, inboundCallbackUrl, callbackCredentials, challenge, changed);
    }

    /** Where it hears of messages that go that way, or null when its owner elected not to hear. */
    public @Nullable URI callbackUrl(Direction direction) {
        return direction == Direction.IN && inboundCallbackUrl != null ? inboundCallbackUrl : callbackUrl;
    }

    /** {@code url} itself, or an {@link IllegalArgumentException} when no event can be posted to it. */
    public static URI checkUrl(URI url) {
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("The callback URL must be http or https");
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException("The callback URL must name a host");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The callback URL must not hold credentials; they have settings of their own");
        }
        if (url.getPort() != -1 && (url.getPort() < 1 || url.getPort() > 65_535)) {
            throw new IllegalArgumentException("The callback URL must have a port of 1 to 65535, or none");
        }
        return url;
    }

    /** Without the URLs, which may hold a secret, and the numbers. */
    @Override
    public String toString() {
        return "Application[" + id + "]";
    }
}
