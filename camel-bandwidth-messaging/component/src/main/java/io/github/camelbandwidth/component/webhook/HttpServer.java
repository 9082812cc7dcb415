/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server that the application has, by the name of its Camel component, through Camel's own contract for those
 * that serve paths to others.
 */
record HttpServer(CamelContext context, String name, RestConsumerFactory factory) {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /** In the order in which they are looked for. */
    private static final List<String> KNOWN = List.of("platform-http", "servlet", "jetty", "undertow", "netty-http");

    /** Without a port these listen on 80, on all addresses, or do not say where. */
    private static final Set<String> OPEN_A_PORT = Set.of("jetty", "undertow", "netty-http");

    /**
     * The server to use.
     *
     * @param wanted name of the component; {@code null} for the one that is there
     * @throws IllegalArgumentException if there is none, or not that
     */
    static HttpServer choose(CamelContext context, @Nullable String wanted) {
        if (wanted != null) {
            return named(context, wanted, "httpComponent=" + wanted);
        }
        String ofRest = context.getRestConfiguration().getComponent();
        if (ofRest != null) {
            return named(context, ofRest, "The component " + ofRest + " of the REST configuration");
        }
        return KNOWN.stream()
                .flatMap(name -> find(context, name))
                .filter(server -> !ServletPresence.isMissing(context, server.name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no HTTP server for the webhook: add one of"
                        + " camel-platform-http-main, camel-servlet, camel-jetty, camel-undertow or camel-netty-http,"
                        + " or name a component by httpComponent. camel-servlet counts once its servlet is there; if"
                        + " that comes later, say httpComponent=servlet"));
    }

    private static HttpServer named(CamelContext context, String name, String saidBy) {
        HttpServer server = find(context, name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(saidBy
                        + " is not there or serves no HTTP; there are " + String.join(", ", KNOWN)
                        + ", each in the artifact camel-NAME"));
        if (ServletPresence.isMissing(context, name)) {
            LOG.warn("The servlet of camel-servlet is not there yet: until it is, no webhook is served");
        }
        return server;
    }

    private static Stream<HttpServer> find(CamelContext context, String name) {
        return context.getComponent(name, true, false) instanceof RestConsumerFactory factory
                ? Stream.of(new HttpServer(context, name, factory))
                : Stream.empty();
    }

    /**
     * A consumer, not yet started, that hands POSTs on {@code path} to {@code processor}. The server is told of no
     * content type: not every one would refuse others, so the processor does, the same everywhere.
     */
    Consumer consumer(String path, Processor processor) throws Exception {
        RestConfiguration configuration = configuration();
        if (OPEN_A_PORT.contains(name) && configuration.getPort() <= 0) {
            throw new IllegalArgumentException("it is not said where to listen; set the port, and the host if it is not"
                    + " to be all of them, in the REST configuration: camel.rest.component=" + name
                    + " and camel.rest.port=8080, for example");
        }
        return factory.createConsumer(
                context, processor, "POST", path, null, null, null, configuration, new HashMap<>(properties()));
    }

    /** Undertow would read all of a body first, and so give a thread to any stranger who sends slowly. */
    private Map<String, Object> properties() {
        return name.equals("undertow") ? Map.of("useStreaming", true) : Map.of();
    }

    /** Empty where the one of the context is another server's. */
    private RestConfiguration configuration() {
        RestConfiguration ofContext = context.getRestConfiguration();
        return Objects.requireNonNullElse(ofContext.getComponent(), name).equals(name)
                ? ofContext
                : new RestConfiguration();
    }

    /** Where the consumer of that path is called, as far as this side of a proxy knows; {@code null} for a servlet. */
    @Nullable
    String address(Consumer consumer, String path) {
        RestConfiguration configuration = configuration();
        String root = OPEN_A_PORT.contains(name) ? root(configuration) : rootOf(consumer);
        return root == null
                ? null
                : Stream.of(root, configuration.getContextPath(), path)
                        .filter(Objects::nonNull)
                        .map(part -> part.replaceAll("^/+|/+$", ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/"));
    }

    private static String root(RestConfiguration configuration) {
        return Objects.requireNonNullElse(configuration.getScheme(), "http") + "://"
                + Objects.requireNonNullElse(configuration.getHost(), "0.0.0.0") + ":" + configuration.getPort();
    }

    private static @Nullable String rootOf(Consumer consumer) {
        String url = consumer.getEndpoint() instanceof EndpointServiceLocation location ? location.getServiceUrl() : "";
        return url.startsWith("http") ? url : null;
    }

    /** Says for whom, and where, a start has failed. */
    IllegalStateException failure(String path, Exception cause) {
        String help = name.equals("platform-http")
                ? ". Its server has to be there: camel.server.enabled=true has Camel Main start one; another component"
                        + " is named by httpComponent"
                : "";
        return new IllegalStateException(
                "The webhook " + path + " cannot be served by " + name + ": " + cause.getMessage() + help, cause);
    }
}
