/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /simulator/events}: what happens, live, as server-sent events. */
final class EventsControl {
    private final EventStream events;

    EventsControl(EventStream events) {
        this.events = events;
    }

    void addTo(Router router) {
        router.get(ControlRouter.PATH + "/events").handler(this::listen);
    }

    private void listen(RoutingContext context) {
        if (!events.add(context.response())) {
            ControlAnswers.busy(context, EventStream.MAX_CLIENTS + " listen already; no more can");
        }
    }
}
