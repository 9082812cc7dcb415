/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every request that makes a message has, over one channel or over several. */
public interface SendRequest {
    /** Comes back in every event of the message. */
    @Nullable
    String tag();

    /** The same request with another tag. */
    SendRequest withTag(@Nullable String tag);

    /** A message that is not sent by then is not to be sent at all; {@code null} if it never expires. */
    @Nullable
    Instant expiration();

    /** Its place in the account's queue; {@code null} is the API's default. */
    @Nullable
    Priority priority();
}
