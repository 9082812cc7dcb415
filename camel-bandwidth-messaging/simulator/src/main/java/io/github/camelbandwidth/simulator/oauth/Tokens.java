/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.oauth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tokens that are good, known by their hashes alone, oldest first. Belongs to the loop. */
public final class Tokens implements Resettable {
    private static final int RANDOM_BYTES = 32;

    private final TokenSettings settings;
    private final SimulatorTime time;
    private final MinuteLimit limit;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> grants = new LinkedHashMap<>();

    /** No tokens yet. */
    public Tokens(TokenSettings settings, SimulatorTime time) {
        this.settings = settings;
        this.time = time;
        this.limit = new MinuteLimit(settings.perMinute());
    }

    /** A new token for the client of {@code account}, or nothing when there were too many in the last minute. */
    public Optional<AccessToken> issue(Account account) {
        Credentials client = Objects.requireNonNull(account.clientCredentials(), "The account has no client");
        Instant now = time.now();
        if (!limit.allows(now)) {
            return Optional.empty();
        }
        makeRoom(now);
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        grants.put(hash(value), new Grant(account.id(), client.username(), now.plus(settings.lifetime())));
        return Optional.of(new AccessToken(value, settings.lifetime()));
    }

    /**
     * Whether {@code header}, the value of {@code Authorization}, carries a good token of {@code account}. One of a client the
     * account no longer has is none.
     */
    public boolean match(String header, Account account) {
        int space = header.indexOf(' ');
        Credentials client = account.clientCredentials();
        if (space < 0 || !header.substring(0, space).equalsIgnoreCase("Bearer") || client == null) {
            return false;
        }
        Grant grant = grants.get(hash(header.substring(space + 1).trim()));
        return grant != null
                && grant.expiry().isAfter(time.now())
                && grant.accountId().equals(account.id())
                && grant.clientId().equals(client.username());
    }

    /** Forgets all tokens, and how many there were in the last minute. */
    @Override
    public void reset() {
        grants.clear();
        limit.reset();
    }

    /** How many tokens are remembered. */
    public int count() {
        return grants.size();
    }

    /** How many can be. */
    public int capacity() {
        return settings.maxLive();
    }

    private void makeRoom(Instant now) {
        Iterator<Grant> oldestFirst = grants.values().iterator();
        while (oldestFirst.hasNext()
                && (!oldestFirst.next().expiry().isAfter(now) || grants.size() >= settings.maxLive())) {
            oldestFirst.remove();
        }
    }

    private static String hash(String value) {
        try {
            return new String(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)), ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Grant(String accountId, String clientId, Instant expiry) {}
}
