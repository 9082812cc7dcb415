/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.fault.http.AnswerPlan;
import io.github.camelbandwidth.simulator.service.MessageService;
import io.github.camelbandwidth.simulator.time.Activity;
import io.vertx.ext.web.RoutingContext;

/** Tells a sender that a message was taken, and then lets it begin its way; a rule may turn that round. */
final class AcceptedSend {
    private final MessageService messages;
    private final Activity activity;

    AcceptedSend(MessageService messages, Activity activity) {
        this.messages = messages;
        this.activity = activity;
    }

    /** Answers with {@code body}; to be called once, right after {@code message} was accepted. */
    void answer(RoutingContext context, Message message, Object body) {
        AnswerPlan plan = AnswerPlan.of(context);
        if (plan.isAfterFirstEvent()) {
            messages.begin(message);
            plan.afterFirstEvent(message.id(), () -> plan.afterDelay(() -> Answers.accepted(context, body)));
        } else if (plan.isSlow()) {
            // What waits for time to move must not keep it from moving.
            activity.end();
            plan.afterDelay(() -> {
                activity.begin();
                answerThenBegin(context, message, body);
            });
        } else {
            answerThenBegin(context, message, body);
        }
    }

    // Written or not, the message was taken: a client that has gone away does not call it back.
    private void answerThenBegin(RoutingContext context, Message message, Object body) {
        Answers.accepted(context, body).onComplete(written -> messages.begin(message));
    }
}
