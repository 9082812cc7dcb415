/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.time.Time;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what became of the last events. */
final class LastEvents implements ReceiveObserver {
    static final int MOST = 20;

    private final Time time;
    private final Deque<EventEnd> last = new ArrayDeque<>();

    LastEvents(Time time) {
        this.time = time;
    }

    @Override
    public void received(MessageEvent event) {
        // What becomes of it is told apart.
    }

    @Override
    public void filtered(MessageEvent event) {
        add(event, EventEnd.What.FILTERED, null);
    }

    @Override
    public void duplicate(MessageEvent event) {
        add(event, EventEnd.What.DUPLICATE, null);
    }

    @Override
    public void ran(MessageEvent event, boolean success, Duration took) {
        add(event, success ? EventEnd.What.DONE : EventEnd.What.FAILED, took);
    }

    @Override
    public void answered(Answered answer, Duration time) {
        // A call is no event.
    }

    private void add(MessageEvent event, EventEnd.What what, @Nullable Duration took) {
        EventEnd end = EventEnd.of(event, what, took, time.now());
        synchronized (last) {
            last.addFirst(end);
            if (last.size() > MOST) {
                last.removeLast();
            }
        }
    }

    /** The newest first. */
    List<EventEnd> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
