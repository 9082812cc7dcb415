/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.github.camelbandwidth.simulator.domain.ErrorCodes;
import io.github.camelbandwidth.simulator.domain.Fate;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.domain.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fails an MMS whose media are not to be had: files of this simulator that have expired, were never there, or belong to
 * another account. What lies elsewhere is never fetched and taken to be there.
 */
public final class MediaFates implements Fates {
    private final MediaStore store;
    private final Supplier<List<MediaAddress>> addresses;

    /** Fates by the files in {@code store}, which are found at each of {@code addresses}. */
    public MediaFates(MediaStore store, Supplier<List<MediaAddress>> addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    @Override
    public Optional<Fate> of(Message message, String number) {
        List<URI> urls = message.media().stream().flatMap(MediaFates::parse).toList();
        boolean unavailable = addresses.get().stream().anyMatch(here -> urls.stream()
                .filter(here::isOwn)
                .anyMatch(url -> !isThere(here.key(url), message.accountId())));
        return unavailable ? Optional.of(Fate.of(ErrorCodes.MEDIA_UNAVAILABLE)) : Optional.empty();
    }

    private boolean isThere(Optional<MediaKey> key, String accountId) {
        return key.filter(candidate -> candidate.accountId().equals(accountId))
                .flatMap(store::find)
                .isPresent();
    }

    // What is no URL is for the API to refuse; here it only is none of ours.
    private static Stream<URI> parse(String url) {
        try {
            return Stream.of(new URI(url));
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }
}
