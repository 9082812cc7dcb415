/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.observe.Answered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTTP Basic authentication of the caller, compared in a time that tells nothing of how much was right. */
final class BasicAuthentication {
    private static final String SCHEME = "basic ";
    private static final HttpReply CHALLENGE = new HttpReply(
            Answered.UNAUTHORIZED,
            "Credentials are needed: HTTP Basic",
            Map.of("WWW-Authenticate", "Basic realm=\"bandwidth-messaging\", charset=\"UTF-8\""));

    private final byte @Nullable [] expected;

    private BasicAuthentication(byte @Nullable [] expected) {
        this.expected = expected;
    }

    static BasicAuthentication of(String username, String password) {
        return new BasicAuthentication(digest((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Lets everybody in. */
    static BasicAuthentication none() {
        return new BasicAuthentication(null);
    }

    /** Empty if the caller may go on; otherwise the challenge, which a first call without credentials expects. */
    Optional<HttpReply> refuse(@Nullable String authorization) {
        if (expected == null) {
            return Optional.empty();
        }
        // Digests are of one length, whatever was given, so the comparison looks at the same number of bytes.
        return MessageDigest.isEqual(expected, digest(credentials(authorization)))
                ? Optional.empty()
                : Optional.of(CHALLENGE);
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

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
