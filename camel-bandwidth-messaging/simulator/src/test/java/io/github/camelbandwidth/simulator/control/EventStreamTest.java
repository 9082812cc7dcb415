/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.InboundDraft;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.ControlClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.LiveEvents;
import io.github.camelbandwidth.simulator.kit.Receiver;
import io.github.camelbandwidth.simulator.time.HandMovedTime;
import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private final HandMovedTime time = SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z"));

    @Test
    void everything_that_happens_is_told_live_in_order_and_as_the_lists_show_it() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = start(receiver);
                LiveEvents live = LiveEvents.of(new ControlClient(simulator).uri("events"))) {
            ControlClient control = new ControlClient(simulator);
            new ApiClient(simulator).send(textTo("+19195550142"));
            time.advance(Duration.ZERO);
            List<LiveEvents.Event> events = live.take(5);
            assertThat(events)
                    .extracting(LiveEvents.Event::name)
                    .containsExactly(
                            "message-accepted", "message-moved", "message-moved", "message-moved", "webhook-attempted");
            assertThat(events).extracting(LiveEvents.Event::id).containsExactly("1", "2", "3", "4", "5");
            assertThat(tree(events.get(3)))
                    .isEqualTo(control.get("messages").path("messages").path(0));
            assertThat(tree(events.get(4)))
                    .isEqualTo(control.get("webhooks").path("webhooks").path(0));
        }
    }

    @Test
    void what_a_handset_writes_is_told_as_the_list_shows_it() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = start(receiver);
                LiveEvents live = LiveEvents.of(new ControlClient(simulator).uri("events"))) {
            new ApiClient(simulator).send(textTo("+19195550142"));
            time.advance(Duration.ZERO);
            simulator.inbound(InboundDraft.of("+19195550142", "+19195550100", "Hello"));
            LiveEvents.Event event = live.take(6).get(5);
            assertThat(event.name()).isEqualTo("message-received");
            assertThat(tree(event))
                    .isEqualTo(new ControlClient(simulator)
                            .get("messages?direction=in")
                            .path("messages")
                            .path(0));
        }
    }

    @Test
    void a_reset_is_told_and_who_listens_goes_on_listening() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = start(receiver);
                LiveEvents live = LiveEvents.of(new ControlClient(simulator).uri("events"))) {
            simulator.reset();
            new ApiClient(simulator).send(textTo("+19195550142"));
            assertThat(live.take(2)).extracting(LiveEvents.Event::name).containsExactly("reset", "message-accepted");
        }
    }

    @Test
    void closing_ends_the_stream() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = start(receiver);
                LiveEvents live = LiveEvents.of(new ControlClient(simulator).uri("events"))) {
            simulator.close();
            live.awaitEnd();
        }
    }

    @Test
    void only_so_many_may_listen_and_who_goes_makes_room() {
        try (Receiver receiver = Receiver.taking();
                Simulator simulator = start(receiver)) {
            ControlClient control = new ControlClient(simulator);
            URI uri = control.uri("events");
            List<LiveEvents> all = new ArrayList<>();
            for (int i = 0; i < EventStream.MAX_CLIENTS; i++) {
                all.add(LiveEvents.of(uri));
            }
            assertThat(control.call("GET", "events", "").statusCode()).isEqualTo(503);
            all.remove(0).close();
            awaitListeners(control, EventStream.MAX_CLIENTS - 1);
            all.add(LiveEvents.of(uri));
            assertThat(listeners(control)).isEqualTo(EventStream.MAX_CLIENTS);
            all.forEach(LiveEvents::close);
        }
    }

    // Bounded by the time the test may take.
    private static void awaitListeners(ControlClient control, int count) {
        while (listeners(control) != count) {
            Thread.onSpinWait();
        }
    }

    private static int listeners(ControlClient control) {
        return control.get("health").path("listeners").asInt();
    }

    @Test
    void a_silent_stream_shows_that_it_is_there() {
        withStream(Duration.ofMillis(1), (loop, stream, live) -> assertThat(live.comments(3))
                .containsExactly(": what happens from now on", ": still here", ": still here"));
    }

    @Test
    void who_does_not_read_is_dropped() {
        Message message = message();
        withStream(Duration.ofMinutes(1), (loop, stream, live) -> {
            for (int i = 0; i < 100_000 && loop.call(stream::count) > 0; i++) {
                loop.call(() -> {
                    stream.accepted(message);
                    return true;
                });
            }
            assertThat(loop.call(stream::count)).isZero();
        });
    }

    private interface StreamTest {
        void run(Loop loop, EventStream stream, LiveEvents live);
    }

    private static void withStream(Duration heartbeat, StreamTest test) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Loop loop = new Loop(vertx);
        EventStream stream = new EventStream(loop, heartbeat);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> stream.add(request.response()))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try (LiveEvents live = LiveEvents.of(URI.create("http://127.0.0.1:" + server.actualPort()))) {
            test.run(loop, stream, live);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static Message message() {
        Draft draft = new Draft(
                ApiClient.ACCOUNT,
                ApiClient.APPLICATION,
                "+19195550100",
                List.of("+19195550142"),
                "A text nobody else may read",
                List.of(),
                "x".repeat(1024),
                null,
                null);
        Account account = Account.of(ApiClient.ACCOUNT, new Credentials("username", "password"));
        return Message.queued("1", Instant.parse("2026-02-01T15:00:00Z"), draft, account);
    }

    private Simulator start(Receiver receiver) {
        return Simulator.start(SimulatorSettings.defaults().withPort(0).withCallbackUrl(receiver.url()), time);
    }

    private static JsonNode tree(LiveEvents.Event event) {
        return Golden.tree(event.data());
    }
}
