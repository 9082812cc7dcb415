/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Run by {@link SmallHeapRouteTest} in a virtual machine of its own: uploads a file many times at once, and downloads it. */
final class SmallHeapRoute {
    private SmallHeapRoute() {}

    /** Of a base URL, a file and how many times; ends with 0 if every copy went and came. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getStreamCachingStrategy().setSpoolEnabled(true);
            context.getStreamCachingStrategy()
                    .setSpoolDirectory(file.resolveSibling("spool").toString());
            BandwidthMessagingComponent component = new BandwidthMessagingComponent();
            component.getClientConfiguration().setBaseUrl(args[0]);
            component.getClientConfiguration().setAccountId("9900000");
            component.getClientConfiguration().setUsername("username");
            component.getClientConfiguration().setPassword("planted-password");
            component.getClientConfiguration().setRequestTimeout(120_000);
            component.getClientConfiguration().setResponseTimeout(60_000);
            context.addComponent("bandwidth-messaging", component);
            context.addRoutes(new SmallHeapRoutes());
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                Path copy = file.resolveSibling("copy-" + i);
                try (InputStream once = Files.newInputStream(file)) {
                    Stream.of(
                                    template.asyncRequestBodyAndHeaders(
                                            "direct:up", once, Map.of("Content-Type", "image/png")),
                                    template.asyncRequestBodyAndHeaders(
                                            "direct:down", "picture", Map.of(Exchange.FILE_NAME, copy.toString())))
                            .forEach(CompletableFuture::join);
                }
            }
        }
    }
}
