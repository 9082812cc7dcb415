/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultHeaderFilterStrategy;

/** The route of the guide's page on receiving that gets headers of the call. */
public final class CallHeaderRoutes extends RouteBuilder {
    @Override
    public void configure() {
        DefaultHeaderFilterStrategy wanted = new DefaultHeaderFilterStrategy();
        wanted.setInFilter(Set.of("x-request-id", "traceparent"));
        wanted.setLowerCase(true);
        wanted.setFilterOnMatch(false); // leaves out all others
        bindToRegistry("wanted", wanted);

        from("bandwidth-messaging:messages?headerFilterStrategy=#wanted").to("direct:outcome");
    }
}
