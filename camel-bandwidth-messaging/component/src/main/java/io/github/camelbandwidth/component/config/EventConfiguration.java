/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Which events run the route, and with what. */
@UriParams
public class EventConfiguration implements Cloneable {

    @UriParam(label = "consumer")
    @Metadata(
            description = "Which events run the route, by their types with commas between them, such as"
                    + " message-delivered,message-failed; all if not set. Other events are acknowledged and dropped.")
    private @Nullable String eventTypes;

    @UriParam(label = "consumer,advanced")
    @Metadata(
            description =
                    "A list of the events that are done, instead of a ledger: asked before an event runs, added to"
                            + " when it has run. It is no lock, so of two nodes that get the same event both may run it.")
    private @Nullable IdempotentRepository idempotentRepository;

    public @Nullable String getEventTypes() {
        return eventTypes;
    }

    public void setEventTypes(@Nullable String eventTypes) {
        this.eventTypes = eventTypes;
    }

    public @Nullable IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(@Nullable IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    /**
     * Tells at start-up what is wrong with the options.
     *
     * @throws IllegalArgumentException if something is
     */
    public void check() {}

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public EventConfiguration copy() {
        try {
            return (EventConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
