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
 * Tokens that name the last file of a page, so that nothing has to be remembered for them. They are signed: one that was made
 * up, or given to another account, or before a restart, is seen.
 */
final class ContinuationTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 32;

    private final SecretKeySpec key;

    ContinuationTokens() {
        byte[] secret = new byte[SIGNATURE];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    String write(String accountId, String last) {
        byte[] name = last.getBytes(UTF_8);
        byte[] token = Arrays.copyOf(sign(accountId, name), SIGNATURE + name.length);
        System.arraycopy(name, 0, token, SIGNATURE, name.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The last file of the page that token came with, or nothing when it is none of this account's. */
    Optional<String> read(String accountId, String token) {
        byte[] bytes = bytes(token);
        if (bytes.length <= SIGNATURE) {
            return Optional.empty();
        }
        byte[] name = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        boolean genuine = MessageDigest.isEqual(sign(accountId, name), Arrays.copyOf(bytes, SIGNATURE));
        return genuine ? Optional.of(new String(name, UTF_8)) : Optional.empty();
    }

    private byte[] sign(String accountId, byte[] name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(accountId.getBytes(UTF_8));
            mac.update((byte) '/');
            return mac.doFinal(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
