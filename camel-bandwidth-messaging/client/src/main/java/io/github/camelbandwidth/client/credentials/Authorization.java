/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import org.jspecify.annotations.Nullable;

/**
 * What one request is authorised by.
 *
 * @param header the value of {@code Authorization}
 * @param discard forgets the token behind it, which may have been revoked; {@code null} if another would be the same
 */
public record Authorization(String header, @Nullable Runnable discard) {
    @Override
    public String toString() {
        return "Authorization[]";
    }
}
