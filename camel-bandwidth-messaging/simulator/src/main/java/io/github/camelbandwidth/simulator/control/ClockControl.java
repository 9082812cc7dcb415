/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;

/** {@code /simulator/clock}: what time it is, and later when one wants it to be. */
final class ClockControl {
    private final SimulatorTime time;

    ClockControl(SimulatorTime time) {
        this.time = time;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/clock";
        router.get(path).handler(this::show);
        router.post(path).handler(ControlAnswers.checked(this::advance));
    }

    private void show(RoutingContext context) {
        ControlAnswers.ok(context, Map.of("now", time.now().toString()));
    }

    private void advance(RoutingContext context) {
        Duration distance = ControlBody.of(context, "advance").requiredDuration("advance");
        Future.fromCompletionStage(time.move(distance))
                .onSuccess(done -> show(context))
                .onFailure(failure -> ControlAnswers.conflict(context, String.valueOf(failure.getMessage())));
    }
}
