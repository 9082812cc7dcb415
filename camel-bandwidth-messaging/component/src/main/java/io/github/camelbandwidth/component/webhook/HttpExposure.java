/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.CamelContextHelper;
import org.jspecify.annotations.Nullable;

/** Serves a path on whatever HTTP server the application has, through Camel's own contract for that. */
public final class HttpExposure {
    /** In the order in which they are looked for. */
    private static final List<String> SERVERS = List.of("platform-http", "servlet", "jetty", "undertow", "netty-http");

    private final CamelContext context;
    private final @Nullable String wanted;

    /**
     * Looks for servers in one context.
     *
     * @param wanted name of the component to use; {@code null} for the one that is there
     */
    public HttpExposure(CamelContext context, @Nullable String wanted) {
        this.context = context;
        this.wanted = wanted;
    }

    /**
     * A consumer, not yet started, that hands POSTs on {@code path} to {@code processor}. The server is told of no
     * content type: not every one would refuse others, so the processor does, the same everywhere.
     */
    public Consumer consumer(String path, Processor processor) throws Exception {
        String name = name();
        RestConsumerFactory server = Objects.requireNonNull(factory(name, true), name);
        RestConfiguration configuration = CamelContextHelper.getRestConfiguration(context, name);
        return server.createConsumer(
                context, processor, "POST", path, null, null, null, configuration, new HashMap<>());
    }

    /** The component that serves the webhook. */
    public String name() {
        if (wanted != null) {
            if (factory(wanted, true) == null) {
                throw new IllegalArgumentException("httpComponent=" + wanted
                        + " is not there or serves no HTTP; there are " + String.join(", ", SERVERS));
            }
            return wanted;
        }
        return Stream.concat(Stream.ofNullable(context.getRestConfiguration().getComponent()), SERVERS.stream())
                .filter(server -> factory(server, true) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no HTTP server for the webhook: add one of"
                        + " camel-platform-http-main, camel-servlet, camel-jetty, camel-undertow or camel-netty-http,"
                        + " or name a component by httpComponent"));
    }

    private @Nullable RestConsumerFactory factory(String name, boolean create) {
        Component component = context.getComponent(name, create, false);
        return component instanceof RestConsumerFactory found ? found : null;
    }
}
