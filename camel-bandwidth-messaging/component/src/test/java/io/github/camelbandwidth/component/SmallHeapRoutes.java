/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** One up and one down. */
final class SmallHeapRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:up").to("bandwidth-messaging:media?operation=upload");

        from("direct:down").to("bandwidth-messaging:media?operation=download").process(exchange -> {
            Path copy = Path.of(exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class));
            Files.copy(exchange.getMessage().getBody(InputStream.class), copy, StandardCopyOption.REPLACE_EXISTING);
        });
    }
}
