/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several events in one call. */
class EventArrayTest extends AcknowledgementFixture {
    @Test
    void events_of_one_message_run_in_order_and_those_of_others_beside_them() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.hold("a");
        CompletableFuture<HttpResponse<String>> answer =
                app.postAsync(array(sent("a"), delivered("a"), delivered("b")));
        step.awaitBegun(2);
        assertThat(step.begun()).containsExactlyInAnyOrder("a message-sent", "b message-delivered");

        step.letGo("a");

        assertThat(status(answer)).isEqualTo(200);
        assertThat(step.begun()).hasSize(3).endsWith("a message-delivered");
    }

    @Test
    void good_ones_run_beside_a_bad_one_and_a_repeat_runs_only_what_is_not_done() throws Exception {
        WebhookApp app = start("ackTimeout=5s");
        step.fail("b");
        String array = array(delivered("a"), delivered("b"), delivered("c"));
        assertThat(app.post(array).statusCode()).isEqualTo(500);
        assertThat(step.ended()).containsExactlyInAnyOrderElementsOf(deliveredOf("a", "c"));

        step.mend("b");

        assertThat(app.post(array).statusCode()).isEqualTo(200);
        assertThat(step.begun()).containsExactlyInAnyOrderElementsOf(deliveredOf("a", "b", "c", "b"));
    }

    @Test
    void an_array_larger_than_the_pool_is_done_in_one_call() throws Exception {
        WebhookApp app = start("ackTimeout=5s&maxConcurrentEvents=2");

        HttpResponse<String> answer = app.post(array(IntStream.range(0, 100).mapToObj(i -> delivered("message-" + i))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(step.ended()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void no_more_of_an_array_are_at_work_at_a_time_than_may_be() throws Exception {
        WebhookApp app = start("ackTimeout=5s&maxConcurrentEvents=2");
        step.hold("a", "b", "c");
        CompletableFuture<HttpResponse<String>> answer =
                app.postAsync(array(delivered("a"), delivered("b"), delivered("c")));
        step.awaitBegun(2);
        assertThat(step.begun()).containsExactlyInAnyOrderElementsOf(deliveredOf("a", "b"));

        step.letGo("a");
        step.awaitBegun(1);
        step.letGo("b", "c");

        assertThat(status(answer)).isEqualTo(200);
        assertThat(step.ended()).containsExactlyInAnyOrderElementsOf(deliveredOf("a", "b", "c"));
    }

    @Test
    void an_array_that_finds_every_place_taken_by_others_is_left_to_its_repeat() throws Exception {
        WebhookApp app = start("ackTimeout=5s&maxConcurrentEvents=1");
        step.hold("z");
        CompletableFuture<HttpResponse<String>> other = app.postAsync(delivered("z"));
        step.awaitBegun(1);

        HttpResponse<String> full = app.post(array(delivered("a"), delivered("b")));

        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.headers().firstValue("Retry-After")).isPresent();
        step.letGo("z");
        assertThat(status(other)).isEqualTo(200);
        assertThat(step.begun()).isEqualTo(deliveredOf("z"));
    }
}
