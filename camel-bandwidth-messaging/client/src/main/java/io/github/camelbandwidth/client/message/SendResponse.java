/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every answer that takes a message says. */
public interface SendResponse {
    /** The id of the message; every event of it carries the same. */
    String id();

    /** When the API took it. */
    @Nullable
    Instant time();

    /** The recipients, as the API understood them. */
    List<String> to();

    /** The tag it was sent with. */
    @Nullable
    String tag();
}
