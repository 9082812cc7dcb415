/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.media;

import io.github.camelbandwidth.client.http.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a media file beside its bytes.
 *
 * @param contentType as it was uploaded
 * @param contentLength in bytes; {@code null} if it was not told beforehand
 * @param cacheControl as it was uploaded
 */
public record MediaHead(
        @Nullable String contentType,
        @Nullable Long contentLength,
        @Nullable String cacheControl) {

    /** Reads the headers of an answer. */
    public static MediaHead of(Answer answer) {
        String length = answer.headers().getOrDefault("Content-Length", "");
        return new MediaHead(
                answer.headers().get("Content-Type"),
                length.matches("[0-9]{1,18}") ? Long.valueOf(length) : null,
                answer.headers().get("Cache-Control"));
    }
}
