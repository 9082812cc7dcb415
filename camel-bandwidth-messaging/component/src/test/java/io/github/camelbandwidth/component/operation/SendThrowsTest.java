/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.ledger.Claim;
import io.github.camelbandwidth.component.ledger.Lease;
import io.github.camelbandwidth.component.ledger.Ledger;
import io.github.camelbandwidth.component.ledger.OnExpiry;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** Beans of others, and faults of ours, may throw where they should fail. */
class SendThrowsTest {
    private static final Waits NO_STOP = new Waits() {
        @Override
        public <T> CompletableFuture<T> until(CompletableFuture<T> ended, Runnable callOff) {
            return ended;
        }
    };

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final AtomicInteger sends = new AtomicInteger();
    private final IllegalStateException thrown = new IllegalStateException("thrown");

    private SendOperation operation() {
        Draft draft = () -> MessageRequest.builder().text("planted text").build();
        return new SendOperation(
                message -> draft,
                new IdempotencyKey(null, "9900000"),
                new OnceSender(new ThrowingLedger(), new HandMovedTime(), Runnable::run),
                (request, waits) -> {
                    sends.incrementAndGet();
                    throw thrown;
                },
                AfterSend.nothing(),
                new UnknownMarks("endpoint", false),
                any -> NO_STOP,
                "http://localhost/api/v2");
    }

    private Throwable failure() {
        Throwable failure = catchThrowable(() ->
                operation().start(exchange.getMessage()).toCompletableFuture().join());
        return failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    }

    @Test
    void what_is_thrown_on_the_way_leaves_it_unknown_whether_the_message_was_sent() {
        assertThat(failure()).isInstanceOf(MessageOutcomeUnknownException.class).hasCause(thrown);
    }

    @Test
    void a_redelivery_after_that_sends_nothing() {
        Throwable first = failure();

        assertThat(failure()).isSameAs(first);
        assertThat(sends).hasValue(1);
    }

    @Test
    void a_ledger_that_throws_is_one_that_cannot_be_asked_and_nothing_is_sent() {
        exchange.getMessage().setHeader("CamelBandwidthMessagingIdempotencyKey", "order 4711");

        assertThat(failure())
                .isInstanceOf(MessageNotSentException.class)
                .extracting(failure -> ((BandwidthMessagingException) failure).getSent())
                .isEqualTo(Sent.NO);
        assertThat(sends).hasValue(0);
    }

    private final class ThrowingLedger implements Ledger {
        @Override
        public CompletionStage<Claim> claim(String key, OnExpiry onExpiry) {
            throw thrown;
        }

        @Override
        public CompletionStage<Boolean> renew(Lease lease) {
            throw thrown;
        }

        @Override
        public CompletionStage<Boolean> done(Lease lease, String result) {
            throw thrown;
        }

        @Override
        public CompletionStage<Boolean> release(Lease lease) {
            throw thrown;
        }

        @Override
        public CompletionStage<Boolean> anyKnown(Collection<String> keys) {
            throw thrown;
        }

        @Override
        public long takeovers() {
            return 0;
        }

        @Override
        public long refused() {
            return 0;
        }
    }
}
