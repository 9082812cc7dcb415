/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import io.github.camelbandwidth.client.event.DeliveryTable;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.tag.Correlation;
import io.github.camelbandwidth.client.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where events meet those who wait for them. The consumers of a component tell it every event of a caller they trust,
 * whatever their routes make of it. It holds no thread: a listener is called on the thread that brought the event or
 * that asked, and must not block.
 */
public final class EventHub {
    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);

    private final Time time;
    private final Lock lock = new ReentrantLock();
    private final Listeners<String> byId = new Listeners<>();
    private final Listeners<Correlation> byCorrelation = new Listeners<>();
    private final RecentEvents recent = new RecentEvents();
    private int users;
    private volatile boolean fed;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * Hears nothing yet.
     *
     * @param time by which the last events grow old
     */
    public EventHub(Time time) {
        this.time = time;
    }

    /** Says that somebody tells events to this hub from now on. */
    public void feed() {
        fed = true;
    }

    /**
     * Warns, once, if nobody ever has: it is in vain then to wait.
     *
     * @param option what makes somebody wait
     */
    public void warnUnlessFed(String option) {
        if (!fed && !warned.getAndSet(true)) {
            LOG.warn(
                    "{} waits for events, but no consumer of bandwidth-messaging has ever been started in this Camel"
                            + " context, so none will come and what it waits for stays unknown. Add a route from"
                            + " bandwidth-messaging:messages",
                    option);
        }
    }

    /** Keeps the last events from now on, until all who asked for it have ended it. */
    public Listening use() {
        locked(() -> users++);
        return once(() -> locked(() -> {
            users--;
            if (users == 0) {
                recent.clear();
            }
        }));
    }

    /** Tells an event to those who listen, and keeps it for those who will. */
    public void heard(MessageEvent event) {
        List<Consumer<MessageEvent>> listeners = new ArrayList<>();
        locked(() -> {
            String id = event.message().id();
            listeners.addAll(byId.of(id));
            listeners.addAll(byCorrelation.of(event.message().correlation()));
            if (id != null && users > 0 && DeliveryTable.decide(event, true).isPresent()) {
                recent.add(id, event, time.now());
            }
        });
        listeners.forEach(listener -> listener.accept(event));
    }

    /**
     * Every event of the message with that id: those that are kept at once, then those that come. One may be told twice.
     */
    public Listening toMessage(String id, Consumer<MessageEvent> listener) {
        List<MessageEvent> before = new ArrayList<>();
        locked(() -> {
            byId.add(id, listener);
            before.addAll(recent.of(id, time.now()));
        });
        before.forEach(listener);
        return once(() -> locked(() -> byId.remove(id, listener)));
    }

    /** Every event from now on of the message that was sent with that correlation. */
    public Listening toCorrelation(Correlation correlation, Consumer<MessageEvent> listener) {
        locked(() -> byCorrelation.add(correlation, listener));
        return once(() -> locked(() -> byCorrelation.remove(correlation, listener)));
    }

    /** How many messages somebody listens for; for tests and figures. */
    int listening() {
        int[] count = new int[1];
        locked(() -> count[0] = byId.size() + byCorrelation.size());
        return count[0];
    }

    /** How many events are kept. */
    int kept() {
        int[] count = new int[1];
        locked(() -> count[0] = recent.size());
        return count[0];
    }

    private static Listening once(Runnable end) {
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (!ended.getAndSet(true)) {
                end.run();
            }
        };
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
