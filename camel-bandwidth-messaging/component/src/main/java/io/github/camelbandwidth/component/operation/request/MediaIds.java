/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation.request;

import io.github.camelbandwidth.client.Account;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.operation.HeaderReader;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Reads which media file is meant. */
public final class MediaIds {
    private final Account account;
    private final @Nullable String option;

    /**
     * Reads for one endpoint.
     *
     * @param option the endpoint's own, behind header and body; {@code null} if there is none
     */
    public MediaIds(Account account, @Nullable String option) {
        this.account = account;
        this.option = option;
    }

    /**
     * By the header, else by the endpoint.
     *
     * @throws InvalidMessageException if it is no name of a file of this account
     */
    Optional<MediaId> beside(Message message) {
        String header = message.getHeader(BandwidthMessagingConstants.MEDIA_ID) instanceof MediaId id
                ? id.value()
                : new HeaderReader(message, () -> Instant.EPOCH).text(BandwidthMessagingConstants.MEDIA_ID);
        return Optional.ofNullable(header == null ? option : header).map(this::id);
    }

    /**
     * By the header, else by the body, else by the endpoint.
     *
     * @throws InvalidMessageException if none of them names a file of this account
     */
    MediaId of(Message message) {
        boolean byHeader = message.getHeader(BandwidthMessagingConstants.MEDIA_ID) != null;
        return (byHeader ? Optional.<MediaId>empty() : in(message.getBody()))
                .or(() -> beside(message))
                .orElseThrow(() -> refused("is missing: the header " + BandwidthMessagingConstants.MEDIA_ID
                        + ", the body (a name, a URL, a MediaId or a MediaItem) or the option mediaId names the file"));
    }

    private Optional<MediaId> in(@Nullable Object body) {
        if (body instanceof MediaId id) {
            return Optional.of(id);
        }
        if (body instanceof MediaItem item) {
            return Optional.ofNullable(item.mediaName()).map(MediaId::new);
        }
        return body instanceof CharSequence || body instanceof URI || body instanceof URL
                ? Optional.of(body.toString().trim())
                        .filter(name -> !name.isEmpty())
                        .map(this::id)
                : Optional.empty();
    }

    /** A URL anywhere else is none of this account's, and this account's credentials are not shown there. */
    private MediaId id(String nameOrUrl) {
        return nameOrUrl.matches("(?i)https?://.*")
                ? account.mediaAt(nameOrUrl)
                        .orElseThrow(() -> refused("is a URL, but not below "
                                + account.mediaUrl(new MediaId("x")).toString().replaceFirst("x$", "")
                                + ", where this account's media are"))
                : new MediaId(nameOrUrl);
    }

    private static InvalidMessageException refused(String why) {
        return new InvalidMessageException(List.of(new FieldError("mediaId", why)));
    }
}
