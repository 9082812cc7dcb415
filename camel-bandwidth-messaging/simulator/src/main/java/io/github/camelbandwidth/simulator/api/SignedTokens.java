/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that hold what they stand for, so that nothing has to be remembered for them. One that was made up, or given out
 * for another subject, or before a restart, is seen.
 */
final class SignedTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 16;

    private final SecretKeySpec key;

    SignedTokens() {
        byte[] secret = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A token for {@code content}, good for {@code subject} alone; its characters need no escape in a URL. */
    String write(byte[] content, String subject) {
        byte[] token = Arrays.copyOf(sign(content, subject), SIGNATURE_LENGTH + content.length);
        System.arraycopy(content, 0, token, SIGNATURE_LENGTH, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The content {@link #write} was given, or nothing when this is no token for {@code subject}. */
    Optional<byte[]> read(String given, String subject) {
        byte[] token = decode(given);
        if (token.length <= SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(token, SIGNATURE_LENGTH, token.length);
        byte[] signature = Arrays.copyOf(token, SIGNATURE_LENGTH);
        return MessageDigest.isEqual(signature, sign(content, subject)) ? Optional.of(content) : Optional.empty();
    }

    private byte[] sign(byte[] content, String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(subject.getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
