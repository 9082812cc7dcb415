/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.media;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Name of a media file within its account. It may have slashes, as those of received pictures do.
 *
 * @param value such as {@code menus/lunch card.png}, not encoded
 */
public record MediaId(String value) {

    /**
     * Refuses what would make another address of it.
     *
     * @throws InvalidMessageException if a part between slashes is empty, {@code .} or {@code ..}
     */
    public MediaId {
        if (Stream.of(value.split("/", -1)).anyMatch(part -> part.isBlank() || part.matches("\\.{1,2}"))) {
            throw new InvalidMessageException(List.of(new FieldError(
                    "mediaId", "must be a name such as menus/lunch.png: no part of it may be empty, '.' or '..'")));
        }
    }

    /** As it stands in an address: slashes stay, all else that is not plain is percent-encoded. */
    public String encoded() {
        return Stream.of(value.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A"))
                .collect(Collectors.joining("/"));
    }

    /** Of the end of an address; empty if that is no name. */
    public static Optional<MediaId> decode(String encoded) {
        if (!encoded.matches("[^?#]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MediaId(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
