/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.client.http.HttpCall;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.http.HttpTransport;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.MessageRules;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.outcome.SendTable;
import io.github.camelbandwidth.client.time.Time;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Bandwidth's Messaging API v2. One instance serves any number of accounts and any number of sends in flight. */
public final class BandwidthClient implements AutoCloseable {
    private final HttpTransport transport;
    private final Time time;

    /** Starts the HTTP client. */
    public BandwidthClient(HttpSettings settings, Time time) {
        this.transport = new HttpTransport(settings, time);
        this.time = time;
    }

    /**
     * Sends a message with exactly one POST, or none if the request is seen to be wrong.
     *
     * @return completes, never exceptionally, on a thread that must not be blocked
     */
    public CompletableFuture<Outcome<MessageResponse>> send(
            Account account, Timeouts timeouts, MessageRequest request) {
        List<FieldError> errors = MessageRules.check(request, time.now());
        if (!errors.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.NotSent<>(errors, null));
        }
        return transport
                .execute(post(account, timeouts, "messages", Json.write(request)))
                .thenApply(attempt -> SendTable.decide(attempt, MessageResponse::of));
    }

    private static HttpCall post(Account account, Timeouts timeouts, String resource, String json) {
        Map<String, String> headers = Map.of(
                "Authorization", account.authorization(),
                "Content-Type", "application/json; charset=utf-8",
                "Accept", "application/json");
        return new HttpCall("POST", account.resource(resource), headers, json, timeouts.response(), timeouts.request());
    }

    /** Ends every send in flight at once, each as not sent or unknown, whichever is true. */
    @Override
    public void close() {
        transport.close();
    }
}
