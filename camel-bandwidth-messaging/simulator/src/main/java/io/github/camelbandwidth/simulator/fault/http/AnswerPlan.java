/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** How a send is to be answered: the way it should be, unless a rule says otherwise. Belongs to the loop. */
public interface AnswerPlan {

    /** The plan for the request of {@code context}. */
    static AnswerPlan of(RoutingContext context) {
        AnswerPlan plan = context.get(AnswerPlan.class.getName());
        return plan == null ? PlainAnswer.PLAN : plan;
    }

    /** Whether the answer waits. */
    boolean isSlow();

    /** Whether the application is to hear of the message before its sender has the answer. */
    boolean isAfterFirstEvent();

    /** Runs {@code action} once the answer has waited as long as it should, which may be at once. */
    void afterDelay(Runnable action);

    /** Runs {@code action} once somebody has heard of the message, or nobody will, or it has taken too long. */
    void afterFirstEvent(String messageId, Runnable action);

    /** Ends the answer to a send that was taken, whose head is ready, with {@code body}: all of it, a part, or none. */
    Future<Void> end(RoutingContext context, Buffer body);
}
