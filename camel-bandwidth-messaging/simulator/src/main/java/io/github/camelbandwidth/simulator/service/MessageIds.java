/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** Ids in the vendor's shape: 13 digits of milliseconds since 1970, then 16 characters of {@code a-z0-9}. */
public final class MessageIds {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_LENGTH = 16;

    private final RandomGenerator random;

    /** Ids whose second part comes from {@code random}. */
    public MessageIds(RandomGenerator random) {
        this.random = random;
    }

    String next(Instant now) {
        StringBuilder id = new StringBuilder(String.format("%013d", now.toEpochMilli()));
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
