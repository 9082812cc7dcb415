/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.fault.http.AnswerPlan;
import io.github.camelbandwidth.simulator.service.Acceptance;
import io.github.camelbandwidth.simulator.service.MessageService;
import io.github.camelbandwidth.simulator.time.Activity;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** Tells a sender that a message was taken, and then lets it begin its way; a rule may turn that round. */
final class AcceptedSend {
    private final MessageService messages;
    private final Activity activity;

    AcceptedSend(MessageService messages, Activity activity) {
        this.messages = messages;
        this.activity = activity;
    }

    /** Answers for what came of it, to be called once and right then; a message that was taken with what {@code body} gives. */
    void answer(RoutingContext context, Acceptance acceptance, Function<Message, Object> body) {
        if (acceptance instanceof Acceptance.Taken taken) {
            answer(context, taken.message(), body.apply(taken.message()));
        } else if (acceptance instanceof Acceptance.SimulatorFull full) {
            Answers.simulatorFull(context, full.underWay());
        } else {
            Answers.queueFull(context);
        }
    }

    private void answer(RoutingContext context, Message message, Object body) {
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
