/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acknowledged on receipt: when the route has begun, whatever becomes of it. */
class AckModeTest extends AcknowledgementFixture {
    @ParameterizedTest
    @ValueSource(strings = {"onReceipt", "ON_RECEIPT", "on-receipt"})
    void on_receipt_the_answer_comes_while_the_route_is_at_work(String spelled) throws Exception {
        WebhookApp app = start("ackMode=" + spelled);
        step.hold("a");

        assertThat(app.post(delivered("a")).statusCode()).isEqualTo(200);

        step.awaitBegun(1);
        assertThat(step.ended()).isEmpty();
        step.letGo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onCompletion", "ON_COMPLETION"})
    void on_completion_is_what_holds_without_it(String spelled) throws Exception {
        WebhookApp app = start("ackMode=" + spelled);
        step.fail("a");

        assertThat(app.post(delivered("a")).statusCode()).isEqualTo(500);
    }

    @Test
    void on_receipt_what_is_at_work_has_its_place_and_what_finds_none_comes_again() throws Exception {
        WebhookApp app = start("ackMode=onReceipt&maxConcurrentEvents=1");
        NotifyBuilder over = over(1);
        step.hold("a");
        assertThat(app.post(delivered("a")).statusCode()).isEqualTo(200);

        assertThat(app.post(delivered("b")).statusCode()).isEqualTo(503);

        step.letGo("a");
        await(over);
        assertThat(app.post(delivered("b")).statusCode()).isEqualTo(200);
    }

    @Test
    void on_receipt_the_second_event_of_a_message_still_waits_for_the_first() throws Exception {
        WebhookApp app = start("ackMode=onReceipt");
        step.hold("a");
        CompletableFuture<HttpResponse<String>> answer = app.postAsync(array(sent("a"), delivered("a")));
        step.awaitBegun(1);
        assertThat(answer).isNotDone();

        step.letGo("a");

        assertThat(status(answer)).isEqualTo(200);
        step.awaitBegun(1);
        assertThat(step.begun()).containsExactly("a message-sent", "a message-delivered");
    }

    @Test
    void on_receipt_is_spelled_the_same_in_yaml() throws Exception {
        String yaml = """
                - route:
                    from:
                      uri: bandwidth-messaging:messages
                      parameters:
                        webhookPath: /events
                        allowAnonymous: true
                        ackMode: onReceipt
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: this step fails
                """;
        try (WebhookApp app = WebhookApp.start(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                PluginHelper.getRoutesLoader(getContext()).loadRoutes(ResourceHelper.fromString("route.yaml", yaml));
            }
        })) {
            assertThat(app.post(delivered("a")).statusCode()).isEqualTo(200);
        }
    }
}
