/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.component.picture.PictureReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The media of one message, of which some have to be uploaded. */
final class MediaParts {
    private final PictureReader reader;
    private final Account account;
    private final Exchange exchange;
    private final List<Upload> uploads = new ArrayList<>();

    MediaParts(PictureReader reader, Account account, Exchange exchange) {
        this.reader = reader;
        this.account = account;
        this.exchange = exchange;
    }

    List<Upload> uploads() {
        return List.copyOf(uploads);
    }

    /** Whether any of these has to be uploaded. */
    static boolean hasPictures(@Nullable Object media) {
        return entries(media).stream().anyMatch(MediaParts::isPicture);
    }

    /** Bytes may be a URL all the same: headers of Kafka and others are bytes. No picture begins like one. */
    private static boolean isPicture(@Nullable Object value) {
        return PictureReader.carriesBytes(value) && !(value instanceof byte[] bytes && isUrl(bytes));
    }

    private static boolean isUrl(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return beginning.matches("(?i)https?:/.*");
    }

    private static List<?> entries(@Nullable Object media) {
        if (media instanceof Collection<?> several) {
            return new ArrayList<>(several);
        }
        return media instanceof Object[] array ? Arrays.asList(array) : Arrays.asList(media);
    }

    /** The URL of each, in their order; what has none yet will be uploaded. */
    List<Object> urls(String field, @Nullable Object media) throws IOException {
        List<Object> urls = new ArrayList<>();
        for (Object entry : entries(media)) {
            urls.add(isPicture(entry) ? announced(field, entry) : entry);
        }
        return urls;
    }

    private String announced(String field, Object picture) throws IOException {
        Upload upload = Upload.to(account, reader.read(field, picture, null, null, exchange));
        uploads.add(upload);
        return upload.url();
    }
}
