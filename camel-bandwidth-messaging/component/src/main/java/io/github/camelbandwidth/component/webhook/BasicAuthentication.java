/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.observe.Answered;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** HTTP Basic authentication of the caller by one of the pairs that are valid at the moment. */
final class BasicAuthentication {
    private static final String SCHEME = "basic ";
    private static final HttpReply CHALLENGE = new HttpReply(
            Answered.UNAUTHORIZED,
            "Credentials are needed: HTTP Basic",
            Map.of("WWW-Authenticate", "Basic realm=\"bandwidth-messaging\", charset=\"UTF-8\""));

    private final Supplier<KnownDigests> valid;

    /**
     * Asks every caller.
     *
     * @param valid the pairs of name and password, with the colon between them, asked for each call
     */
    BasicAuthentication(Supplier<KnownDigests> valid) {
        this.valid = valid;
    }

    /** Empty if the caller may go on; otherwise the challenge, which a first call without credentials expects. */
    Optional<HttpReply> refuse(@Nullable String authorization) {
        return valid.get().has(credentials(authorization)) ? Optional.empty() : Optional.of(CHALLENGE);
    }

    private static byte[] credentials(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).trim());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
