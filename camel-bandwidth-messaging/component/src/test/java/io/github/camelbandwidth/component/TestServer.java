/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.apache.camel.component.servlet.ServletComponent;
import org.apache.camel.spi.RestConfiguration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The HTTP servers that may serve a webhook, each as an application would have it, on a free port of this machine. */
public enum TestServer {
    PLATFORM_HTTP("platform-http") {
        @Override
        Running addTo(CamelContext context) throws Exception {
            VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
            configuration.setBindHost(HOST);
            configuration.setBindPort(0);
            VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
            context.addService(server);
            return new Running(() -> server.getServer().actualPort(), () -> {});
        }
    },
    SERVLET("servlet") {
        @Override
        Running addTo(CamelContext context) throws Exception {
            // Camel keeps servlets by their names for the whole JVM.
            String name = "CamelServlet-" + UUID.randomUUID();
            context.getComponent("servlet", ServletComponent.class).setServletName(name);
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server);
            connector.setHost(HOST);
            server.addConnector(connector);
            ServletContextHandler application = new ServletContextHandler();
            ServletHolder servlet = new ServletHolder(name, new CamelHttpTransportServlet());
            servlet.setInitOrder(1);
            application.addServlet(servlet, "/*");
            server.setHandler(application);
            server.start();
            return new Running(connector::getLocalPort, () -> stop(server));
        }
    },
    JETTY("jetty"),
    UNDERTOW("undertow"),
    NETTY_HTTP("netty-http");

    static final String HOST = "127.0.0.1";

    /** Another beginning in each virtual machine, so that two that run at the same time are not in each other's way. */
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(12_000, 28_000));

    private final String component;

    TestServer(String component) {
        this.component = component;
    }

    /** Where it listens, and what to do once Camel has stopped. */
    record Running(IntSupplier port, Closeable rest) {}

    /** Has the context served by it, once that starts. */
    Running addTo(CamelContext context) throws Exception {
        int port = freePort();
        listenAt(context, component, port);
        return new Running(() -> port, () -> {});
    }

    static void listenAt(CamelContext context, String component, int port) {
        RestConfiguration configuration = new RestConfiguration();
        configuration.setComponent(component);
        configuration.setHost(HOST);
        configuration.setPort(port);
        context.setRestConfiguration(configuration);
    }

    /**
     * A port that nobody listens at. It is none of those that systems give to whoever asks for any, listens or connects:
     * nobody gets it before it is used.
     */
    public static int freePort() {
        int port = NEXT_PORT.getAndIncrement();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Server server) throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The servlet's server does not stop", e);
        }
    }

    /** The name of its Camel component. */
    public String component() {
        return component;
    }

    /** Whether it has a port of its own, which it closes when the last path is gone. */
    boolean opensAPort() {
        return this != PLATFORM_HTTP && this != SERVLET;
    }

    /**
     * What it answers to a call that it sees otherwise than the guide says of all servers; 0 if it ends the connection
     * instead.
     */
    int answer(String call, int usual) {
        return switch (this) {
            case PLATFORM_HTTP -> usual;
            case SERVLET -> ofServlet(call, usual);
            case JETTY ->
                switch (call) {
                    case "post" -> 200;
                    case "multipart/form-data; boundary=x" -> 500;
                    default -> ofServlet(call, usual);
                };
            case UNDERTOW ->
                switch (call) {
                    case "OPTIONS", "post", "/Events", "/EVENTS" -> 200;
                    case "a body of 3 MiB" -> 400;
                    default -> usual;
                };
            case NETTY_HTTP ->
                switch (call) {
                    case "OPTIONS", "/Events", "/EVENTS" -> 200;
                    case "a stranger's body of 2 MiB" -> 413;
                    case "a query nobody can read", "application/x-www-form-urlencoded" -> 0;
                    default -> usual;
                };
        };
    }

    /** How many callers with good credentials may stop amid a body, each of which may hold a thread. */
    int stallingCallers() {
        return this == UNDERTOW ? 8 : 50;
    }

    private static int ofServlet(String call, int usual) {
        return switch (call) {
            case "OPTIONS", "/Events", "/EVENTS", "/events;jsessionid=1" -> 200;
            case "/events%2f", "/events%2fmore", "/%2fevents", "/events%00", "/../events/x" -> 400;
            case "a query nobody can read", "application/x-www-form-urlencoded" -> 500;
            default -> usual;
        };
    }

    @Override
    public String toString() {
        return component;
    }
}
