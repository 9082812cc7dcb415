/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.api.UnreadableEventsException;
import io.github.camelbandwidth.component.event.EventPool;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the exception handler of the consumer of calls that come from somebody who may call and cannot be read. The handler
 * may be a whole route of errors, so it has a place and a thread of the pool, as an event has.
 */
public final class UnreadableCalls {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableCalls.class);
    private static final String MESSAGE = "A webhook call cannot be read";

    private final DefaultConsumer consumer;
    private final EventPool pool;

    /** Of one consumer. */
    public UnreadableCalls(DefaultConsumer consumer, EventPool pool) {
        this.consumer = consumer;
        this.pool = pool;
    }

    /** Does not wait for the handler: the answer is the same, whatever that makes of it. */
    void tell(String why, byte[] payload) {
        if (!pool.tryRun(() -> handle(new UnreadableEventsException(why, payload)))) {
            LOG.warn("A webhook call cannot be read, and every place for events is taken: the exception handler is told"
                    + " when the call comes again");
        }
    }

    private void handle(UnreadableEventsException failure) {
        Exchange exchange = consumer.createExchange(false);
        try {
            exchange.setPattern(ExchangePattern.InOnly);
            exchange.getMessage().setBody(failure.getPayload());
            exchange.setException(failure);
            consumer.getExceptionHandler().handleException(MESSAGE, exchange, failure);
        } catch (RuntimeException e) {
            // Its message may quote the payload.
            LOG.warn(
                    "The exception handler failed with {} at a webhook call that cannot be read",
                    e.getClass().getName());
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }
}
