/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file by its address.
 *
 * @param fileUrl at most 1000 characters
 * @param thumbnailUrl of a film on RBM; at most 1000 characters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MediaFile(@Nullable String fileUrl, @Nullable String thumbnailUrl) {

    /** A file without a thumbnail. */
    public static MediaFile at(String url) {
        return new MediaFile(url, null);
    }
}
