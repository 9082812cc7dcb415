/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.json.EventJson;
import io.github.camelbandwidth.simulator.webhook.AttemptLog;
import io.github.camelbandwidth.simulator.webhook.Dispatcher;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /simulator/webhooks}: the latest 1,000 attempts, and sending one of them again. */
final class WebhooksControl {
    private final AttemptLog attempts;
    private final Dispatcher dispatcher;

    WebhooksControl(AttemptLog attempts, Dispatcher dispatcher) {
        this.attempts = attempts;
        this.dispatcher = dispatcher;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/webhooks";
        router.get(path).handler(this::list);
        router.post(path + "/:id/replay").handler(this::replay);
    }

    private void list(RoutingContext context) {
        List<View> views =
                ControlRouter.latest(attempts.all()).stream().map(View::of).toList();
        ControlAnswers.ok(context, Map.of("webhooks", views));
    }

    private void replay(RoutingContext context) {
        if (dispatcher.replay(context.pathParam("id"))) {
            ControlAnswers.done(context);
        } else {
            ControlAnswers.notFound(context);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record View(
            String id,
            String time,
            int number,
            String url,
            boolean authorized,
            List<EventJson> request,
            @Nullable Integer status,
            @Nullable String failure,
            long durationMillis,
            String outcome) {

        private static View of(WebhookAttempt attempt) {
            return new View(
                    attempt.id(),
                    attempt.time().toString(),
                    attempt.number(),
                    attempt.url().toString(),
                    attempt.authorized(),
                    attempt.events().stream().map(EventJson::of).toList(),
                    attempt.status(),
                    attempt.failure(),
                    attempt.duration().toMillis(),
                    attempt.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        @Override
        public String toString() {
            return "View[" + id + "]";
        }
    }
}
