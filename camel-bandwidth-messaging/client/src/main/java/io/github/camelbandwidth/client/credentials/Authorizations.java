/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.http.HttpCall;
import io.github.camelbandwidth.client.http.HttpTransport;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns credentials into what a request carries, and keeps the tokens that takes. */
public final class Authorizations {
    /** Far more clients than one application has; those rotated away are forgotten in time. */
    private static final int MOST = 64;

    private final HttpTransport transport;
    private final Time time;
    private final Map<Credentials.OAuth, TokenKeeper> keepers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Credentials.OAuth, TokenKeeper> eldest) {
            return size() > MOST;
        }
    };

    /** Asks token endpoints over this transport. */
    public Authorizations(HttpTransport transport, Time time) {
        this.transport = transport;
        this.time = time;
    }

    /**
     * What a request is authorised by now.
     *
     * @param source asked for each request, on the thread that makes it
     * @param response how long a token endpoint may stay silent
     * @param request how long asking it may take in all
     * @return fails with a {@link CredentialsException} alone
     */
    public CompletableFuture<Authorization> of(
            Supplier<? extends Credentials> source, Duration response, Duration request) {
        @Nullable Credentials credentials;
        try {
            credentials = source.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new CredentialsException("what gives the credentials has failed", e));
        }
        if (credentials instanceof Credentials.Basic basic) {
            String header = Credentials.basic(basic.username(), basic.password());
            return CompletableFuture.completedFuture(new Authorization(header, null));
        }
        if (credentials instanceof Credentials.OAuth oauth) {
            TokenKeeper keeper = keeper(oauth);
            return keeper.token(() -> fetch(oauth, response, request))
                    .thenApply(token -> new Authorization(token.authorization(), () -> keeper.discard(token)));
        }
        return CompletableFuture.failedFuture(new CredentialsException("what gives the credentials gave none"));
    }

    private TokenKeeper keeper(Credentials.OAuth client) {
        synchronized (keepers) {
            return keepers.computeIfAbsent(client, unknown -> new TokenKeeper(time));
        }
    }

    private CompletableFuture<Token> fetch(Credentials.OAuth client, Duration response, Duration request) {
        Instant asked = time.now();
        HttpCall call = new HttpCall(
                "POST",
                client.tokenUrl(),
                Map.of(
                        "Authorization", Credentials.basic(client.clientId(), client.clientSecret()),
                        "Content-Type", "application/x-www-form-urlencoded",
                        "Accept", "application/json"),
                HttpBody.text("grant_type=client_credentials"),
                null,
                response,
                request);
        return transport.execute(call).result().thenCompose(attempt -> read(attempt, asked));
    }

    private static CompletableFuture<Token> read(Attempt attempt, Instant asked) {
        try {
            return CompletableFuture.completedFuture(Token.of(attempt, asked));
        } catch (CredentialsException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
