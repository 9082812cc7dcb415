/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Expression;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads what makes a message one that is sent once. A key that is asked for but came out empty is an error: it would make
 * one message of all.
 */
public final class IdempotencyKey {
    private final @Nullable Expression option;
    private final String scope;

    /**
     * Reads for one endpoint.
     *
     * @param option the endpoint's own, behind the header; null if there is none
     * @param accountId whose messages they are: the same key of another account is another key
     */
    public IdempotencyKey(@Nullable Expression option, String accountId) {
        this.option = option;
        this.scope = "send:" + accountId + ":";
    }

    /**
     * The key of that message; empty if none is asked for.
     *
     * @throws MessageNotSentException if one is asked for and there is none
     */
    Optional<String> read(Message message) throws MessageNotSentException {
        try {
            String header = new HeaderReader(message, () -> Instant.EPOCH)
                    .exactText(BandwidthMessagingConstants.IDEMPOTENCY_KEY);
            Optional<String> key = header != null || option == null
                    ? Optional.ofNullable(header)
                    : Optional.of(evaluated(option, message));
            return key.map(scope::concat);
        } catch (InvalidMessageException e) {
            throw new MessageNotSentException(e.fieldErrors());
        }
    }

    private static String evaluated(Expression option, Message message) throws MessageNotSentException {
        String key;
        try {
            key = option.evaluate(message.getExchange(), String.class);
        } catch (RuntimeException e) {
            throw new MessageNotSentException("the option idempotencyKey cannot be evaluated", e);
        }
        if (key == null || key.isBlank()) {
            throw new MessageNotSentException(List.of(
                    new FieldError("idempotencyKey", "came out empty, which would be the same key for all messages")));
        }
        return key;
    }
}
