/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.picture;

import io.github.camelbandwidth.client.http.HttpBody;
import org.jspecify.annotations.Nullable;

/**
 * Bytes, and what is known of them without looking at them.
 *
 * @param said the content type that whoever gave them says they have
 * @param name of the file they come from
 */
record Found(
        HttpBody.Streamed content,
        @Nullable String said,
        @Nullable String name) {

    static Found of(HttpBody.Streamed content) {
        return new Found(content, null, null);
    }
}
