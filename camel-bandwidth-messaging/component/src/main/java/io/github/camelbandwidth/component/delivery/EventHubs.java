/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.delivery;

import io.github.camelbandwidth.client.time.Time;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * The one hub of each Camel context: a context may have the component under several names, and an event comes in by one
 * of them, whichever has sent the message.
 */
public final class EventHubs {
    private static final Lock LOCK = new ReentrantLock();

    private EventHubs() {}

    /**
     * The hub of that context, made when it is first asked for.
     *
     * @param time of the component that asks; the first one's counts
     */
    public static EventHub of(CamelContext context, Time time) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        LOCK.lock();
        try {
            EventHub hub = extension.getContextPlugin(EventHub.class);
            if (hub == null) {
                hub = new EventHub(time);
                extension.addContextPlugin(EventHub.class, hub);
            }
            return hub;
        } finally {
            LOCK.unlock();
        }
    }
}
