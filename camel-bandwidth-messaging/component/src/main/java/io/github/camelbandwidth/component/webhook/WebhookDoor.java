/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** The way by which calls come to a consumer. What happens to them behind it is the same for all. */
public interface WebhookDoor {
    /** Where the callback URL leads, behind host and port. */
    String path();

    /**
     * Has calls handed to {@code handler} from now on.
     *
     * @throws Exception if that cannot be; {@link #close} then gives back what was taken
     */
    void open(Processor handler) throws Exception;

    /** Whether the HTTP server hands calls to the handler. */
    boolean isOpen();

    /** Ends it; it may be opened again. Where it is not open, it does nothing. */
    void close();

    /** Where calls come in, such as {@code http://0.0.0.0:8080/events}; {@code null} if closed or not known. */
    @Nullable
    String address();
}
