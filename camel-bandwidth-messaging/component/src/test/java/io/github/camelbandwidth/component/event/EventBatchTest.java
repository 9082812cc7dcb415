/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.MalformedJsonException;
import io.github.camelbandwidth.component.config.AckMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventBatchTest {
    private static final int MANY = 1_000;

    private final List<String> begun = new ArrayList<>();
    private final Map<String, CompletableFuture<EventResult>> running = new HashMap<>();
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    private CompletionStage<Attempt> runs(MessageEvent event) {
        CompletableFuture<EventResult> end = new CompletableFuture<>();
        begun.add(Events.name(event));
        running.put(Events.name(event), end);
        return CompletableFuture.completedStage(new Attempt.Running(end));
    }

    private CompletableFuture<EventResult> run(AckMode mode, MessageEvent... events) {
        return new EventBatch(this::runs, mode, wanted::get)
                .run(List.of(events))
                .toCompletableFuture();
    }

    private void end(String event, EventResult result) {
        running.get(event).complete(result);
    }

    @Test
    void without_events_all_is_done() {
        assertThat(run(AckMode.ON_COMPLETION)).isCompletedWithValue(EventResult.DONE);
    }

    @Test
    void events_without_a_message_id_are_in_nobodys_way() {
        assertThat(run(AckMode.ON_COMPLETION, withoutId("message-sent"), withoutId("message-read")))
                .isNotDone();

        assertThat(begun).hasSize(2);
    }

    private static MessageEvent withoutId(String type) {
        try {
            return EventReader.read("[{\"type\":\"" + type + "\"}]").get(0);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void the_next_event_of_a_message_begins_also_after_a_failure() {
        CompletableFuture<EventResult> answer =
                run(AckMode.ON_COMPLETION, Events.of("a", "message-sent"), Events.of("a", "message-delivered"));

        end("a message-sent", EventResult.FAILED);
        assertThat(begun).containsExactly("a message-sent", "a message-delivered");
        end("a message-delivered", EventResult.DONE);

        assertThat(answer).isCompletedWithValue(EventResult.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_YET", "CLOSED", "LEDGER_AWAY"})
    void no_event_overtakes_one_of_its_message_that_nobody_knows_the_end_of(EventResult unknown) {
        CompletableFuture<EventResult> answer =
                run(AckMode.ON_COMPLETION, Events.of("a", "message-sent"), Events.of("a", "message-delivered"));

        end("a message-sent", unknown);

        assertThat(begun).containsExactly("a message-sent");
        assertThat(answer).isCompletedWithValue(unknown);
    }

    @Test
    void on_receipt_it_is_over_when_the_last_has_begun() {
        CompletableFuture<EventResult> answer =
                run(AckMode.ON_RECEIPT, Events.of("a", "message-sent"), Events.of("a", "message-delivered"));
        assertThat(answer).isNotDone();

        end("a message-sent", EventResult.DONE);

        assertThat(answer).isCompletedWithValue(EventResult.DONE);
    }

    @Test
    void once_nobody_waits_nothing_begins_and_it_comes_to_an_end() {
        MessageEvent[] events = IntStream.range(0, MANY)
                .mapToObj(i -> Events.of("message-" + i, "message-sent"))
                .toArray(MessageEvent[]::new);
        CompletableFuture<EventResult> answer = new EventBatch(
                        event -> begun.isEmpty() ? runs(event) : full(), AckMode.ON_COMPLETION, wanted::get)
                .run(List.of(events))
                .toCompletableFuture();
        assertThat(begun).hasSize(1);

        wanted.set(false);
        end(begun.get(0), EventResult.DONE);

        assertThat(begun).hasSize(1);
        assertThat(answer).isCompletedWithValue(EventResult.NOT_YET);
    }

    private static CompletionStage<Attempt> full() {
        return CompletableFuture.completedStage(new Attempt.Settled(EventResult.FULL));
    }

    @Test
    void what_throws_is_a_failure_and_the_others_run() {
        CompletableFuture<EventResult> answer = new EventBatch(
                        event -> {
                            if (event.type().equals("message-sent")) {
                                throw new IllegalStateException("this step fails");
                            }
                            return runs(event);
                        },
                        AckMode.ON_COMPLETION,
                        wanted::get)
                .run(List.of(Events.of("a", "message-sent"), Events.of("b", "message-read")))
                .toCompletableFuture();

        end("b message-read", EventResult.DONE);

        assertThat(answer).isCompletedWithValue(EventResult.FAILED);
    }

    @Test
    void a_thousand_events_of_one_message_that_end_at_once_are_no_deep_stack() {
        assertAllRunOnOneStack(IntStream.range(0, MANY).mapToObj(i -> Events.of("a", "type-" + i)));
    }

    @Test
    void a_thousand_messages_that_end_at_once_are_no_deep_stack() {
        assertAllRunOnOneStack(IntStream.range(0, MANY).mapToObj(i -> Events.of("message-" + i, "message-sent")));
    }

    private static void assertAllRunOnOneStack(Stream<MessageEvent> events) {
        List<Integer> depths = new ArrayList<>();
        CompletionStage<EventResult> answer = new EventBatch(
                        event -> {
                            depths.add(new Throwable().getStackTrace().length);
                            return CompletableFuture.completedStage(
                                    new Attempt.Running(CompletableFuture.completedFuture(EventResult.DONE)));
                        },
                        AckMode.ON_COMPLETION,
                        () -> true)
                .run(events.toList());

        assertThat(answer.toCompletableFuture()).isCompletedWithValue(EventResult.DONE);
        assertThat(depths).hasSize(MANY);
        int first = depths.get(0);
        assertThat(depths).allMatch(depth -> Math.abs(depth - first) < 20);
    }
}
