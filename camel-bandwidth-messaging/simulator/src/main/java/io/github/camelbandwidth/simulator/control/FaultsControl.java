/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.fault.FaultInjector;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /simulator/faults}: what shall go wrong, and how often it has. */
final class FaultsControl {
    private final FaultInjector faults;

    FaultsControl(FaultInjector faults) {
        this.faults = faults;
    }

    void addTo(Router router) {
        String path = ControlRouter.PATH + "/faults";
        router.get(path).handler(this::show);
        router.put(path).handler(ControlAnswers.checked(this::put));
        router.delete(path).handler(this::clear);
    }

    private void show(RoutingContext context) {
        ControlAnswers.ok(
                context, FaultsView.of(faults.book(), faults.requests().count()));
    }

    private void put(RoutingContext context) {
        faults.book().put(FaultsReader.read(ControlBody.of(context, "seed", "rules")));
        ControlAnswers.done(context);
    }

    private void clear(RoutingContext context) {
        faults.clear();
        ControlAnswers.done(context);
    }
}
