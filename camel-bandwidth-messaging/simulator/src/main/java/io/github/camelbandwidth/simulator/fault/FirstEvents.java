/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import io.github.camelbandwidth.simulator.domain.Event;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells when somebody has heard of a message for the first time, or nobody will. Belongs to the loop. */
public final class FirstEvents {
    private final SimulatorTime time;
    private final HeldBack held;
    private final Map<String, Watch> watches = new HashMap<>();

    FirstEvents(SimulatorTime time, HeldBack held) {
        this.time = time;
        this.held = held;
    }

    /** Runs {@code action} once the first event of the message was posted, or it ended without one, or {@code limit} is over. */
    public void await(String messageId, Duration limit, Runnable action) {
        HeldBack.Entry entry = held.hold(limit, () -> {
            watches.remove(messageId);
            action.run();
        });
        watches.put(messageId, new Watch(entry));
    }

    /** These events have been posted, whatever came of it. */
    public void posted(List<? extends Event> events) {
        events.forEach(event -> over(event.messageId()));
    }

    /** A message has moved on; what is to be announced of it comes right after. */
    public void moved(Message message) {
        Watch watch = watches.get(message.id());
        if (watch != null && message.hasEnded()) {
            time.after(Duration.ZERO, () -> {
                if (!watch.announced) {
                    over(message.id());
                }
            });
        }
    }

    void announced(Event event) {
        Watch watch = watches.get(event.messageId());
        if (watch != null) {
            watch.announced = true;
        }
    }

    void over(String messageId) {
        Watch watch = watches.get(messageId);
        if (watch != null) {
            watch.entry.letGo();
        }
    }

    private static final class Watch {
        private final HeldBack.Entry entry;
        private boolean announced;

        private Watch(HeldBack.Entry entry) {
            this.entry = entry;
        }
    }
}
