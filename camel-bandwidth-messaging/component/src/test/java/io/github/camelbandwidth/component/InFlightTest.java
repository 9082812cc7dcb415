/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What becomes of sends in flight: they hold no thread, and end exactly once also when something is stopped. */
@Isolated("it counts threads")
class InFlightTest {
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private FaultyServer server;

    @BeforeEach
    void start() throws Exception {
        server = FaultyServer.start(
                Reply.json(202, Golden.read("send/accepted-minimal.json")).after(mayAnswer));
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(MessageOutcomeUnknownException.class).to("mock:unknown");
                from("direct:send")
                        .routeId("send")
                        .to("bandwidth-messaging:messages?accountId=9900000&username=username&password=password"
                                + "&applicationId=93de2206-9669-4e07-948d-329f4b722ee2&from=+19195550100"
                                + "&to=+19195550142&baseUrl="
                                + server.baseUrl())
                        .to("mock:sent");
            }
        });
        context.start();
    }

    @AfterEach
    void stop() throws IOException {
        mayAnswer.countDown();
        context.close();
        server.close();
    }

    private CompletableFuture<Exchange> send() {
        Exchange exchange = new DefaultExchange((CamelContext) context);
        exchange.getMessage().setBody("planted text");
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                ended.add(done.getExchangeId());
            }
        });
        return context.createProducerTemplate().asyncSend("direct:send", exchange);
    }

    private List<CompletableFuture<Exchange>> send(int count) throws InterruptedException {
        List<CompletableFuture<Exchange>> sends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sends.add(send());
        }
        for (int i = 0; i < count; i++) {
            server.awaitRequest();
        }
        return sends;
    }

    /** Threads of the component, of the HTTP client and of Camel; those of the server have one for each connection. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("httpclient")
                        || name.startsWith("bandwidth-messaging")
                        || name.contains("BandwidthMessaging"))
                .count();
    }

    @Test
    void sends_in_flight_hold_no_thread_each() throws Exception {
        List<CompletableFuture<Exchange>> sends = new ArrayList<>(send(4));
        long threadsOfFour = threads();

        sends.addAll(send(60));

        assertThat(threads()).as("threads with 64 in flight").isLessThanOrEqualTo(threadsOfFour);
        mayAnswer.countDown();
        for (CompletableFuture<Exchange> send : sends) {
            assertThat(send.get(20, TimeUnit.SECONDS).getException()).isNull();
        }
        assertThat(ended).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void a_send_in_flight_when_its_route_is_stopped_ends_once_with_the_answer_that_comes() throws Exception {
        CompletableFuture<Exchange> send = send(1).get(0);

        context.getRouteController().stopRoute("send", 1, TimeUnit.MILLISECONDS);
        mayAnswer.countDown();

        send.get(20, TimeUnit.SECONDS);
        assertThat(ended).hasSize(1);
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void a_send_in_flight_when_its_route_is_stopped_in_good_time_is_waited_for() throws Exception {
        CompletableFuture<Exchange> send = send(1).get(0);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> {
            try {
                context.getRouteController().stopRoute("send", 20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        mayAnswer.countDown();

        assertThat(send.get(20, TimeUnit.SECONDS).getException()).isNull();
        stopped.get(20, TimeUnit.SECONDS);
        assertThat(ended).hasSize(1);
    }

    @Test
    void a_send_in_flight_when_the_context_is_stopped_ends_once_as_unknown() throws Exception {
        CompletableFuture<Exchange> send = send(1).get(0);
        context.getShutdownStrategy().setTimeout(1);

        context.stop();

        assertThat(send.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(MessageOutcomeUnknownException.class);
        assertThat(ended).hasSize(1);
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void a_send_after_the_component_was_stopped_is_not_sent_and_makes_no_new_client() throws Exception {
        mayAnswer.countDown();
        assertThat(send(1).get(0).get(20, TimeUnit.SECONDS).getException()).isNull();
        context.getComponent("bandwidth-messaging", BandwidthMessagingComponent.class)
                .stop();
        long threads = threads();

        Exchange late = send().get(20, TimeUnit.SECONDS);

        assertThat(late.getException()).isInstanceOf(MessageNotSentException.class);
        assertThat(threads()).isLessThanOrEqualTo(threads);
        assertThat(server.posts()).isEqualTo(1);
    }

    @Test
    void a_restarted_component_sends_again() throws Exception {
        mayAnswer.countDown();
        context.getRouteController().stopRoute("send");
        context.getComponent("bandwidth-messaging", BandwidthMessagingComponent.class)
                .stop();

        context.getComponent("bandwidth-messaging", BandwidthMessagingComponent.class)
                .start();
        context.getRouteController().startRoute("send");

        assertThat(send().get(20, TimeUnit.SECONDS).getException()).isNull();
    }

    @Test
    void a_stopped_context_leaves_no_thread_of_its_own_behind() throws Exception {
        mayAnswer.countDown();
        send(1).get(0).get(20, TimeUnit.SECONDS);
        List<Thread> own = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(context.getName()))
                .toList();
        assertThat(own).isNotEmpty();

        context.stop();

        for (Thread thread : own) {
            thread.join(20_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void what_ends_because_the_component_stops_may_send_again_at_once_without_holding_up_the_stop() throws Exception {
        CompletableFuture<Exchange> send = send(1).get(0);
        BandwidthMessagingComponent component =
                context.getComponent("bandwidth-messaging", BandwidthMessagingComponent.class);
        List<ServiceStatus> meanwhile = new CopyOnWriteArrayList<>();
        context.getEndpoint("mock:unknown", MockEndpoint.class).whenAnyExchangeReceived(exchange -> {
            assertThat(send().get(20, TimeUnit.SECONDS).getException()).isInstanceOf(MessageNotSentException.class);
            meanwhile.add(component.getStatus());
        });

        component.stop();

        send.get(20, TimeUnit.SECONDS);
        // The stop may be over by then, but not before the first send has ended.
        assertThat(meanwhile).singleElement().isIn(ServiceStatus.Stopping, ServiceStatus.Stopped);
    }
}
