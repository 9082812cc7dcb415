/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets pass so many requests of one source address within a window, which begins with the first of them. */
final class RequestLimit implements Handler<RoutingContext> {
    private static final int MAX_ADDRESSES = 10_000;

    private final SimulatorTime time;
    private final int requests;
    private final Duration length;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    RequestLimit(SimulatorTime time, int requests, Duration length) {
        this.time = time;
        this.requests = requests;
        this.length = length;
    }

    @Override
    public void handle(RoutingContext context) {
        Instant now = time.now();
        Window window = window(context.request().remoteAddress().hostAddress(), now);
        if (window.count < requests) {
            window.count++;
            context.next();
        } else {
            Answers.rateLimited(context, secondsUp(Duration.between(now, window.end)));
        }
    }

    private Window window(String address, Instant now) {
        Window window = windows.get(address);
        if (window == null || !window.end.isAfter(now)) {
            windows.values().removeIf(other -> !other.end.isAfter(now));
            if (windows.size() >= MAX_ADDRESSES) {
                windows.remove(windows.keySet().iterator().next());
            }
            window = new Window(now.plus(length));
            windows.put(address, window);
        }
        return window;
    }

    private static long secondsUp(Duration left) {
        return left.plusNanos(999_999_999).toSeconds();
    }

    private static final class Window {
        private final Instant end;
        private int count;

        private Window(Instant end) {
            this.end = end;
        }
    }
}
