/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.Test;

/** What a call is answered while its event is at work, and what its repeat is. */
class AcknowledgementTest extends AcknowledgementFixture {
    private static final Duration ASKS_AGAIN = Duration.ofMillis(500);

    @Test
    void what_takes_too_long_is_answered_with_503_and_its_repeat_with_200_without_running_again() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        NotifyBuilder over = over(1);
        step.hold("a");
        CompletableFuture<HttpResponse<String>> answer = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        time.advance(Duration.ofSeconds(5));
        assertThat(status(answer)).isEqualTo(503);

        step.letGo("a");
        await(over);

        assertThat(app.post(delivered("a")).statusCode()).isEqualTo(200);
        assertThat(step.begun()).hasSize(1);
    }

    @Test
    void what_goes_on_after_its_answer_still_has_its_place_and_what_finds_none_is_answered_with_503_and_retry_after()
            throws Exception {
        WebhookApp app = start("ackTimeout=5s&maxConcurrentEvents=1");
        NotifyBuilder over = over(1);
        step.hold("a");
        CompletableFuture<HttpResponse<String>> answer = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        time.advance(Duration.ofSeconds(5));
        assertThat(status(answer)).isEqualTo(503);

        HttpResponse<String> full = app.post(delivered("b"));
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.headers().firstValue("Retry-After")).isPresent();

        step.letGo("a");
        await(over);
        assertThat(app.post(delivered("b")).statusCode()).isEqualTo(200);
        assertThat(step.begun()).isEqualTo(deliveredOf("a", "b"));
    }

    @Test
    void the_repeat_of_what_is_at_work_waits_for_its_end() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.hold("a");
        CompletableFuture<HttpResponse<String>> first = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        CompletableFuture<HttpResponse<String>> repeat = app.postAsync(delivered("a"));
        time.awaitTimer(ASKS_AGAIN);

        step.letGo("a");

        assertThat(status(first)).isEqualTo(200);
        time.advance(ASKS_AGAIN);
        assertThat(status(repeat)).isEqualTo(200);
        assertThat(step.begun()).hasSize(1);
    }

    @Test
    void the_repeat_of_what_is_at_work_waits_no_longer_than_any_other_call() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.hold("a");
        CompletableFuture<HttpResponse<String>> first = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        time.advance(Duration.ofSeconds(2));
        CompletableFuture<HttpResponse<String>> repeat = app.postAsync(delivered("a"));
        time.awaitTimer(ASKS_AGAIN);

        time.advance(Duration.ofSeconds(3));
        assertThat(status(first)).isEqualTo(503);
        assertThat(repeat).isNotDone();
        time.advance(Duration.ofSeconds(2));

        assertThat(status(repeat)).isEqualTo(503);
        assertThat(step.begun()).hasSize(1);
        step.letGo("a");
    }

    @Test
    void the_repeat_of_what_failed_meanwhile_runs() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.hold("a").fail("a");
        CompletableFuture<HttpResponse<String>> first = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        CompletableFuture<HttpResponse<String>> repeat = app.postAsync(delivered("a"));
        time.awaitTimer(ASKS_AGAIN);
        step.letGo("a");
        assertThat(status(first)).isEqualTo(500);

        step.mend("a");
        time.advance(ASKS_AGAIN);

        assertThat(status(repeat)).isEqualTo(200);
        assertThat(step.begun()).isEqualTo(deliveredOf("a", "a"));
    }

    @Test
    void suspending_answers_503_to_what_comes_and_finishes_what_is_at_work() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.hold("a");
        CompletableFuture<HttpResponse<String>> first = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        CompletableFuture<Void> suspending =
                suspending(() -> app.context().getRouteController().suspendRoute("events"));

        assertThat(app.post(delivered("b")).statusCode()).isEqualTo(503);

        step.letGo("a");
        assertThat(status(first)).isEqualTo(200);
        suspending.get();
        assertThat(step.begun()).isEqualTo(deliveredOf("a"));
    }

    @Test
    void stopping_waits_for_what_goes_on_after_its_answer() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.hold("a");
        CompletableFuture<HttpResponse<String>> first = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        time.advance(Duration.ofSeconds(5));
        assertThat(status(first)).isEqualTo(503);
        CompletableFuture<Void> stopping =
                suspending(() -> app.context().getRouteController().stopRoute("events"));
        assertThat(app.post(delivered("b")).statusCode()).isEqualTo(503);
        assertThat(stopping).isNotDone();

        step.letGo("a");
        stopping.get();

        assertThat(step.ended()).isEqualTo(deliveredOf("a"));
        app.context().getRouteController().startRoute("events");
        assertThat(app.post(array(delivered("a"), delivered("b"))).statusCode()).isEqualTo(200);
        assertThat(step.begun()).isEqualTo(deliveredOf("a", "b"));
    }

    @Test
    void a_repeat_that_waits_when_the_route_is_suspended_begins_nothing() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.hold("a").fail("a");
        CompletableFuture<HttpResponse<String>> first = app.postAsync(delivered("a"));
        step.awaitBegun(1);
        CompletableFuture<HttpResponse<String>> repeat = app.postAsync(delivered("a"));
        time.awaitTimer(ASKS_AGAIN);
        CompletableFuture<Void> suspending =
                suspending(() -> app.context().getRouteController().suspendRoute("events"));
        step.letGo("a");
        assertThat(status(first)).isEqualTo(500);

        time.advance(ASKS_AGAIN);

        assertThat(status(repeat)).isEqualTo(503);
        suspending.get();
        assertThat(step.begun()).hasSize(1);
    }
}
