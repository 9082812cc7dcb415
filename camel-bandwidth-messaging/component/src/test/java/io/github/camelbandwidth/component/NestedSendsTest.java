/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps behind a send that wait for another send: in a pool with a line they would wait for each other. */
class NestedSendsTest {
    private static final int SENDS = 30;

    private final SendRig rig = SendRig.startWithoutRepeats();

    @AfterEach
    void stop() {
        rig.close();
    }

    private CompletableFuture<Exchange> start() {
        Exchange exchange = new DefaultExchange(rig.context);
        exchange.getMessage().setBody("planted text");
        return rig.template.asyncSend("direct:start", exchange);
    }

    @Test
    void all_sends_end_whose_next_step_sends_again_and_waits() throws Exception {
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .to("bandwidth-messaging:messages?to=%2B19195550101")
                        .process(exchange -> assertThat(
                                        rig.send("planted second", Map.of()).getException())
                                .isNull());
            }
        });

        List<CompletableFuture<Exchange>> ends = new ArrayList<>();
        for (int i = 0; i < SENDS; i++) {
            ends.add(start());
        }

        for (CompletableFuture<Exchange> end : ends) {
            assertThat(end.get(60, TimeUnit.SECONDS).getException()).isNull();
        }
        assertThat(rig.server.posts()).isEqualTo(2 * SENDS);
    }
}
