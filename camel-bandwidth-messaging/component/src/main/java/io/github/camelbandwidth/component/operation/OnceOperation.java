/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Message;

/** A send that is made once where the message has an idempotency key, and as ever where it has none. */
public final class OnceOperation implements Operation {
    private final SendOperation send;
    private final IdempotencyKey keys;
    private final OnceSender once;
    private final String scope;

    /**
     * Puts a ledger before a send.
     *
     * @param send what is done without a key
     * @param keys reads the key
     * @param once what is done with one
     * @param accountId whose messages they are: the same key of another account is another key
     */
    public OnceOperation(SendOperation send, IdempotencyKey keys, OnceSender once, String accountId) {
        this.send = send;
        this.keys = keys;
        this.once = once;
        this.scope = "send:" + accountId + ":";
    }

    @Override
    public CompletionStage<Result> start(Message message) throws Exception {
        message.removeHeader(BandwidthMessagingConstants.REPEATED);
        String key = keys.read(message).orElse(null);
        return key == null
                ? send.start(message)
                : once.send(scope + key, send.read(message)).thenCompose(ended -> result(ended, message));
    }

    private CompletionStage<Result> result(OnceSender.Ended ended, Message request) {
        if (ended instanceof OnceSender.Now now) {
            return send.result(now.outcome(), request);
        }
        OnceSender.Before before = (OnceSender.Before) ended;
        return CompletableFuture.completedFuture(message -> {
            SendOperation.write(before.response(), message);
            message.setHeader(BandwidthMessagingConstants.REPEATED, true);
        });
    }
}
