/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.delivery.Events;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** More calls at once than there are places for their events, with an application's defaults. */
@OnEveryServer
class FullWebhookTest extends WebhookFixture {
    private static final int PLACES = 12;
    private static final int MORE = 13;

    private final HeldStep step = new HeldStep();
    private final BlockingQueue<HttpResponse<String>> answers = new LinkedBlockingQueue<>();

    @Test
    void what_finds_no_place_is_answered_at_once_while_all_others_wait() throws Exception {
        step.hold(HeldStep.ANY);
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("bandwidth-messaging:messages?" + WebhookApp.OPTIONS).process(step);
            }
        };
        try (WebhookApp busy = start(routes, component -> component.setTime(new HandMovedTime()))) {
            IntStream.range(0, PLACES + MORE)
                    .mapToObj(number -> busy.postAsync(Events.delivered("message-" + number, "+19195550142")))
                    .forEach(this::keep);
            step.awaitBegun(PLACES);

            assertThat(next(MORE)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });

            step.letGo(HeldStep.ANY);
            assertThat(next(PLACES)).extracting(HttpResponse::statusCode).containsOnly(200);
        }
    }

    private void keep(CompletionStage<HttpResponse<String>> answer) {
        answer.thenAccept(answers::add);
    }

    private List<HttpResponse<String>> next(int count) throws InterruptedException {
        Stream.Builder<HttpResponse<String>> next = Stream.builder();
        for (int i = 0; i < count; i++) {
            HttpResponse<String> answer = answers.poll(20, TimeUnit.SECONDS);
            assertThat(answer).as("answer %s of %s", i + 1, count).isNotNull();
            next.add(answer);
        }
        return next.build().toList();
    }
}
