/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many requests of each source address within a window, which begins with the first of them. Belongs to the loop. */
public final class RequestBudget implements Resettable {
    private static final int MAX_ADDRESSES = 10_000;

    private final SimulatorTime time;
    private final int requests;
    private final Duration length;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    /** A budget of {@code requests}, 1 or more, within {@code length}. */
    public RequestBudget(SimulatorTime time, int requests, Duration length) {
        this.time = time;
        this.requests = requests;
        this.length = length;
    }

    /** Takes one request of {@code address}; gives zero when there was one left, else how long there will be none. */
    public Duration spend(String address) {
        Instant now = time.now();
        Window window = window(address, now);
        if (window.count < requests) {
            window.count++;
            return Duration.ZERO;
        }
        return Duration.between(now, window.end);
    }

    @Override
    public void reset() {
        windows.clear();
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

    private static final class Window {
        private final Instant end;
        private int count;

        private Window(Instant end) {
            this.end = end;
        }
    }
}
