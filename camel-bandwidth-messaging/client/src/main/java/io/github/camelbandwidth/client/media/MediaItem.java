/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.client.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A media file in a list.
 *
 * @param content its address; reading it takes the account's credentials
 * @param contentLength in bytes
 * @param mediaName its name, the {@code mediaId} of other requests
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaItem(
        @Nullable String content,
        @Nullable Long contentLength,
        @Nullable String mediaName) {

    static MediaItem of(Fields fields) {
        return new MediaItem(fields.string("content"), fields.wholeNumber("contentLength"), fields.string("mediaName"));
    }
}
