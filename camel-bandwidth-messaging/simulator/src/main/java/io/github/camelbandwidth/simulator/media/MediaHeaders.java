/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import org.jspecify.annotations.Nullable;

/**
 * What is kept beside the bytes and given back with them.
 *
 * @param contentType the media type, or null when nobody named one
 * @param cacheControl how it may be cached, or null when nobody said
 */
public record MediaHeaders(
        @Nullable String contentType, @Nullable String cacheControl) {}
