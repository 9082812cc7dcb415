/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.InboundEvent;
import io.github.camelbandwidth.simulator.domain.MessageMatch;
import io.github.camelbandwidth.simulator.domain.StatusEvent;
import io.github.camelbandwidth.simulator.webhook.AttemptLog;
import io.github.camelbandwidth.simulator.webhook.Dispatcher;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt.Outcome;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /simulator/webhooks}: the latest of the attempts asked for, and sending one of them again. */
final class WebhooksControl {
    private final AttemptLog attempts;
    private final Dispatcher dispatcher;

    WebhooksControl(AttemptLog attempts, Dispatcher dispatcher) {
        this.attempts = attempts;
        this.dispatcher = dispatcher;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/webhooks";
        router.get(path).handler(ControlAnswers.checked(this::list));
        router.post(path + "/:id/replay").handler(this::replay);
    }

    private void list(RoutingContext context) {
        ControlQuery query = ControlQuery.of(context, MatchFields.with("status", "outcome"));
        MessageMatch match = MatchFields.read(query::text);
        Integer status = query.integer("status");
        Outcome outcome = Choice.of("outcome", query.text("outcome"), Outcome.values(), AttemptView::name);
        List<WebhookAttempt> found = attempts.all().stream()
                .filter(attempt -> matches(attempt, match, status, outcome))
                .toList();
        List<AttemptView> views =
                query.latest(found).stream().map(AttemptView::of).toList();
        ControlAnswers.ok(context, Map.of("webhooks", views));
    }

    private void replay(RoutingContext context) {
        try {
            if (dispatcher.replay(context.pathParam("id"))) {
                ControlAnswers.done(context);
            } else {
                ControlAnswers.notFound(context);
            }
        } catch (IllegalStateException e) {
            ControlAnswers.busy(context, String.valueOf(e.getMessage()));
        }
    }

    private static boolean matches(
            WebhookAttempt attempt, MessageMatch match, @Nullable Integer status, @Nullable Outcome outcome) {
        return attempt.events().stream().anyMatch(event -> isAbout(event, match))
                && (status == null || status.equals(attempt.status()))
                && (outcome == null || outcome == attempt.outcome());
    }

    private static boolean isAbout(Event event, MessageMatch match) {
        if (event instanceof InboundEvent inbound) {
            return match.matches(inbound.message());
        }
        return event instanceof StatusEvent status && match.matches(status.message());
    }
}
