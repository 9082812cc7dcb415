/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.service;

import io.github.camelbandwidth.simulator.domain.InboundFile;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.media.MediaAddress;
import io.github.camelbandwidth.simulator.media.MediaHeaders;
import io.github.camelbandwidth.simulator.media.MediaKey;
import io.github.camelbandwidth.simulator.media.MediaStore;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The files that come with inbound messages, among the media of their accounts. Belongs to the loop. */
public final class InboundFiles {
    private final MediaStore media;
    private final Supplier<MediaAddress> address;

    /** Files in {@code media}, which are found at {@code address}. */
    public InboundFiles(MediaStore media, Supplier<MediaAddress> address) {
        this.media = media;
        this.address = address;
    }

    /** Stores {@code files} for each message, and gives the messages with their URLs; when it fails, nothing is left. */
    Future<List<InboundMessage>> store(List<InboundMessage> messages, List<InboundFile> files) {
        Future<Void> stored = Future.succeededFuture();
        for (InboundMessage message : messages) {
            for (int i = 0; i < files.size(); i++) {
                InboundFile file = files.get(i);
                MediaKey key = key(message, i, file);
                MediaHeaders headers = new MediaHeaders(file.contentType(), null);
                stored = stored.compose(before -> media.put(key, headers, file.bytes()))
                        .mapEmpty();
            }
        }
        return stored.map(done -> messages.stream()
                        .map(message -> message.withMore(urls(message, files)))
                        .toList())
                .recover(failure -> remove(messages, files).transform(gone -> Future.failedFuture(failure)));
    }

    /** Removes what {@link #store} has stored. */
    Future<Void> remove(List<InboundMessage> messages, List<InboundFile> files) {
        List<Future<Boolean>> removed = messages.stream()
                .flatMap(message -> keys(message, files).stream())
                .map(media::delete)
                .toList();
        return Future.join(removed).mapEmpty();
    }

    private List<String> urls(InboundMessage message, List<InboundFile> files) {
        MediaAddress here = address.get();
        return keys(message, files).stream().map(here::url).toList();
    }

    private static List<MediaKey> keys(InboundMessage message, List<InboundFile> files) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> key(message, i, files.get(i)))
                .toList();
    }

    // The vendor's kind of name.
    private static MediaKey key(InboundMessage message, int index, InboundFile file) {
        return new MediaKey(message.accountId(), message.id() + "/" + index + "/" + file.name());
    }
}
