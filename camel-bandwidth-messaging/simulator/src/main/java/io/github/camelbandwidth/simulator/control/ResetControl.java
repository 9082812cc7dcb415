/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /simulator/reset}: everything from the start. */
final class ResetControl {
    private final Runnable reset;

    ResetControl(Runnable reset) {
        this.reset = reset;
    }

    void addTo(Router router) {
        router.post(ControlRouter.PATH + "/reset").handler(this::reset);
    }

    private void reset(RoutingContext context) {
        reset.run();
        ControlAnswers.done(context);
    }
}
