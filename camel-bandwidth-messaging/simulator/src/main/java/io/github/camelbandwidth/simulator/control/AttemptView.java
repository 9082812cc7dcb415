/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.json.EventJson;
import io.github.camelbandwidth.simulator.webhook.WebhookAttempt;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A webhook attempt as the control API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptView(
        String id,
        String time,
        int number,
        String url,
        boolean authorized,
        List<EventJson> request,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String answer,
        long durationMillis,
        String outcome) {

    static AttemptView of(WebhookAttempt attempt) {
        return new AttemptView(
                attempt.id(),
                attempt.time().toString(),
                attempt.number(),
                attempt.url().toString(),
                attempt.authorized(),
                attempt.events().stream().map(EventJson::of).toList(),
                attempt.status(),
                attempt.failure(),
                attempt.answer(),
                attempt.duration().toMillis(),
                name(attempt.outcome()));
    }

    static String name(WebhookAttempt.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "AttemptView[" + id + "]";
    }
}
