/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import io.github.camelbandwidth.component.operation.Waits;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.spi.ShutdownPrepared;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.LifecycleStrategySupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends what exchanges wait for when their route, the context or the component stops. Camel tells the services of a route
 * that it is to stop, but no producer, and then waits for the exchanges of the route; so each route gets a service of
 * ours. Suspending a route ends no wait: what is in flight is meant to come to its end.
 */
final class RouteStops extends LifecycleStrategySupport {
    private final Gate all = new Gate();
    private final Map<String, Gate> routes = new ConcurrentHashMap<>();

    /** From now on routes that start are known; those that there are, too. */
    void watch(CamelContext context) {
        context.addLifecycleStrategy(this);
        onRoutesAdd(context.getRoutes());
    }

    /** Called at each start of a route. */
    @Override
    public void onRoutesAdd(Collection<Route> starting) {
        starting.forEach(route -> {
            Gate gate = gate(route.getRouteId());
            gate.open();
            // Nothing happens where the route has it from its last start.
            route.addService(new Listener(gate));
        });
    }

    @Override
    public void onRoutesRemove(Collection<Route> removed) {
        removed.forEach(route -> routes.remove(route.getRouteId()));
    }

    @Override
    public void onContextStopping(CamelContext context) {
        close();
    }

    /** New waits last again. */
    void open() {
        all.open();
    }

    /** Ends every wait, and new ones at once. */
    void close() {
        all.close();
    }

    /** The waits of an exchange: they end with each route it is in. */
    Waits waits(Exchange exchange) {
        Stream<String> routes = Stream.concat(
                Stream.ofNullable(exchange.getFromRouteId()),
                passed(exchange.getUnitOfWork()).map(Route::getRouteId));
        List<Gate> gates =
                Stream.concat(Stream.of(all), routes.distinct().map(this::gate)).toList();
        return new Waits() {
            @Override
            public <T> CompletableFuture<T> until(CompletableFuture<T> ended, Runnable callOff) {
                gates.forEach(gate -> gate.enter(ended, callOff));
                return ended;
            }
        };
    }

    /**
     * The routes an exchange is in, one within the other. Camel shows the innermost alone, so all are taken off and put
     * back, by the one thread that has the exchange.
     */
    private static Stream<Route> passed(@Nullable UnitOfWork work) {
        if (work == null) {
            return Stream.empty();
        }
        Deque<Route> routes = new ArrayDeque<>();
        for (int level = work.routeStackLevel(); level > 0; level--) {
            routes.push(work.popRoute());
        }
        routes.forEach(work::pushRoute);
        return List.copyOf(routes).stream();
    }

    private Gate gate(String route) {
        return routes.computeIfAbsent(route, id -> new Gate());
    }

    /** What waits behind it can be called off, and nothing waits behind a closed one. */
    private static final class Gate {
        private final Map<Object, Runnable> waiting = new ConcurrentHashMap<>();
        private volatile boolean closed;

        void enter(CompletableFuture<?> ended, Runnable callOff) {
            Object wait = new Object();
            waiting.put(wait, callOff);
            CompletableFuture<?> unused = ended.whenComplete((done, failure) -> waiting.remove(wait));
            if (closed) {
                callOff.run();
            }
        }

        void open() {
            closed = false;
        }

        void close() {
            closed = true;
            waiting.values().forEach(Runnable::run);
        }
    }

    /** A service of one route, which Camel tells of a stop before it waits for the exchanges of the route. */
    private record Listener(Gate gate) implements Service, ShutdownPrepared {
        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public void prepareShutdown(boolean suspendOnly, boolean forced) {
            if (!suspendOnly) {
                gate.close();
            }
        }
    }
}
