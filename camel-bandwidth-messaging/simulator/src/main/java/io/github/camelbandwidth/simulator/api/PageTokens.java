/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.query.Place;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes and reads page tokens. Each holds for one account and one query, and only as it was given out. */
final class PageTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 16;

    private final SecretKeySpec key;

    PageTokens() {
        byte[] secret = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The token for {@code position} in what {@code subject} names: the account and its query. */
    String write(Position position, String subject) {
        byte[] payload = Json.write(position);
        byte[] token = Arrays.copyOf(sign(payload, subject), SIGNATURE_LENGTH + payload.length);
        System.arraycopy(payload, 0, token, SIGNATURE_LENGTH, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What {@link #write} was given, or nothing when this is not a token for {@code subject}. */
    Optional<Position> read(String given, String subject) {
        byte[] token = decode(given);
        if (token.length <= SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(token, SIGNATURE_LENGTH, token.length);
        byte[] signature = Arrays.copyOf(token, SIGNATURE_LENGTH);
        return MessageDigest.isEqual(signature, sign(payload, subject))
                ? Json.readObject(payload).map(Position::of)
                : Optional.empty();
    }

    private byte[] sign(byte[] payload, String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(subject.getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM, e);
        }
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /**
     * Where a page is.
     *
     * @param backwards whether it ends before the place, instead of beginning behind it
     * @param offset how many rows the client has passed before it
     */
    record Position(boolean backwards, int offset, String text, long number, String rowId) {

        static Position of(boolean backwards, int offset, Place place) {
            return new Position(backwards, offset, place.text(), place.number(), place.rowId());
        }

        private static Position of(ObjectNode node) {
            return new Position(
                    node.path("backwards").asBoolean(),
                    node.path("offset").asInt(),
                    node.path("text").asText(),
                    node.path("number").asLong(),
                    node.path("rowId").asText());
        }

        Place place() {
            return new Place(text, number, rowId);
        }

        @Override
        public String toString() {
            return "Position[" + offset + "]";
        }
    }
}
