/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** One HTTP client for the component, however many endpoints there are, and none where nothing is sent. */
@Isolated("it looks at the threads of the whole JVM")
class OneHttpClientTest {

    private static Set<Thread> httpThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("httpclient"))
                .collect(Collectors.toSet());
    }

    private static Set<Thread> since(Set<Thread> before) {
        Set<Thread> now = new HashSet<>(httpThreads());
        now.removeAll(before);
        return now;
    }

    /** Counts the connections that are let in. */
    private static final class Counting extends ServerSocketFactory {
        private final AtomicInteger connections = new AtomicInteger();

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return new ServerSocket(port, backlog, address) {
                @Override
                public Socket accept() throws IOException {
                    Socket connection = super.accept();
                    connections.incrementAndGet();
                    return connection;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return createServerSocket(port, backlog, null);
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return createServerSocket(port, 50);
        }
    }

    private static void sendThroughManyEndpoints(SendRig rig, FaultyServer server, int first, int last)
            throws Exception {
        for (int i = first; i <= last; i++) {
            var sent = rig.sendTo("direct:send", "Hi", Map.of("tag", "t" + i, "url", server.baseUrl()));
            assertThat(sent.getException()).isNull();
        }
    }

    @Test
    void twelve_hundred_endpoints_share_one_pool_of_connections_and_its_threads() throws Exception {
        Counting sockets = new Counting();
        Reply accepted = Reply.json(202, Golden.read("send/accepted-minimal.json"));
        try (SendRig rig = SendRig.start();
                FaultyServer server = FaultyServer.start(sockets, accepted)) {
            // A second pool would show as a second connection.
            rig.component.getHttpConfiguration().setMaxConnections(1);
            rig.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send")
                            .toD("bandwidth-messaging:messages?to=%2B19195550101&baseUrl=${header.url}"
                                    + "&tag=${header.tag}");
                }
            });
            Set<Thread> before = httpThreads();

            sendThroughManyEndpoints(rig, server, 1, 1200);

            assertThat(server.posts()).isEqualTo(1200);
            assertThat(sockets.connections).hasValue(1);
            assertThat(since(before))
                    .filteredOn(thread -> thread.getName().startsWith("httpclient-main"))
                    .as("of each client there is one")
                    .hasSize(1);
            assertThat(since(before))
                    .hasSizeLessThanOrEqualTo(1 + Runtime.getRuntime().availableProcessors());
        }
    }

    @Test
    void the_clients_threads_end_with_the_component() throws Exception {
        Set<Thread> before = httpThreads();
        Set<Thread> ours;
        try (SendRig rig = SendRig.start()) {
            rig.send("Hi", Map.of());
            ours = since(before);
        }

        assertThat(ours).isNotEmpty();
        for (Thread thread : ours) {
            thread.join(20_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    /** A server of webhooks that nobody can reach. */
    private static final class NoServer extends DefaultComponent implements RestConsumerFactory {
        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            throw new UnsupportedOperationException(uri);
        }

        @Override
        public Consumer createConsumer(
                CamelContext context,
                Processor processor,
                String verb,
                String basePath,
                String uriTemplate,
                String consumes,
                String produces,
                RestConfiguration configuration,
                Map<String, Object> parameters) {
            Endpoint endpoint = context.getEndpoint("direct:no-server");
            return new DefaultConsumer(endpoint, processor);
        }
    }

    @Test
    void an_application_that_only_receives_needs_no_credentials_and_starts_no_http_client() throws Exception {
        Set<Thread> before = httpThreads();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("no-server", new NoServer());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("bandwidth-messaging:messages?allowAnonymous=true&httpComponent=no-server")
                            .to("mock:event");
                }
            });
            context.start();

            assertThat(context.getStatus().isStarted()).isTrue();
            assertThat(since(before)).isEmpty();
        }
    }
}
