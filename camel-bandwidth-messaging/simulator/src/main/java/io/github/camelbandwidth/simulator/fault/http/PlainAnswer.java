/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Without any fault. */
enum PlainAnswer implements AnswerPlan {
    PLAN;

    @Override
    public boolean isSlow() {
        return false;
    }

    @Override
    public boolean isAfterFirstEvent() {
        return false;
    }

    @Override
    public void afterDelay(Runnable action) {
        action.run();
    }

    @Override
    public void afterFirstEvent(String messageId, Runnable action) {
        action.run();
    }

    @Override
    public Future<Void> end(RoutingContext context, Buffer body) {
        return context.response().end(body);
    }
}
