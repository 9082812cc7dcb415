/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.testkit.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;

/** What is true after any attack: no route has run, nothing is kept of it, and a good event right after succeeds. */
abstract class WebhookAttackFixture extends WebhookFixture {
    static final String BASIC = WebhookApp.basic(WebhookApp.USERNAME, WebhookApp.PASSWORD);
    private static final String ANOTHER = Golden.read("events/message-sent.json");

    /** How many events were good and ran; none unless a test says so. */
    int mayHaveRun;

    /** The answer to a good event in a call with this beginning; 0 if the connection ends instead. */
    int call(String requestLine, String... headers) throws IOException {
        int length = DELIVERED.getBytes(StandardCharsets.UTF_8).length;
        return raw(RawCall.head(requestLine, length, headers) + DELIVERED);
    }

    /**
     * The answer to a call that a server may answer, and end, before it has read all of it: an HTTP client that is still
     * sending by then does not look for an answer any more.
     */
    int raw(String call) throws IOException {
        try (RawCall raw = RawCall.to(app.url())) {
            return raw.write(call).status();
        }
    }

    @AfterEach
    void no_route_has_run_nothing_is_kept_and_a_good_event_succeeds() throws Exception {
        assertThat(events.getReceivedCounter()).isEqualTo(mayHaveRun);
        assertThat(app.post(ANOTHER).statusCode()).isEqualTo(200);

        // A stop waits for what is still at work.
        app.context().getRouteController().stopRoute("events");
        assertThat(app.context().getRoute("events").getConsumer())
                .isInstanceOfSatisfying(ShutdownAware.class, consumer -> assertThat(consumer.getPendingExchangesSize())
                        .isZero());
        assertThat(app.context().getInflightRepository().size("events")).isZero();
        assertThat(PluginHelper.getAsyncProcessorAwaitManager(app.context()).size())
                .isZero();
    }
}
