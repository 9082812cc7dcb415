/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.message.MessageRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What the messages of one endpoint have where neither header nor body says otherwise; no component has these for all. */
@UriParams
public class DraftConfiguration {
    /** Between URLs, which may have commas themselves. */
    private static final Pattern COMMA = Pattern.compile(",\\s*(?=https?://)");

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Who gets the message: a number in E.164, or several with commas between them, which makes ONE"
                            + " group message in which all see all numbers.")
    private @Nullable String to;

    @UriParam(label = "producer")
    @Metadata(description = "Comes back in every event of the message; at most 1024 characters, nothing personal.")
    private @Nullable String tag;

    @UriParam(label = "producer")
    @Metadata(
            description = "A message that is not sent by then fails with code 4360: a time with its offset such as"
                    + " 2026-02-01T15:00:00Z, or a duration from the send such as 10m or PT10M.")
    private @Nullable String expiration;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Makes a message one that is sent once, however often the route runs: an expression in Camel's"
                            + " Simple language that gives the same text for the same message and for no other, such as"
                            + " ${header.orderId}. A repeat gets what became of the first one.")
    private @Nullable String idempotencyKey;

    @UriParam(label = "producer")
    @Metadata(description = "URL of an attachment; several with commas between them. Any makes the message an MMS.")
    private @Nullable String media;

    private @Nullable ExpirationOption expires;

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = PlusSign.inNumbers(to);
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public @Nullable String getExpiration() {
        return expiration;
    }

    public void setExpiration(@Nullable String expiration) {
        this.expiration = expiration;
    }

    public @Nullable String getIdempotencyKey() {
        return idempotencyKey;
    }

    public void setIdempotencyKey(@Nullable String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    public @Nullable String getMedia() {
        return media;
    }

    public void setMedia(@Nullable String media) {
        this.media = media;
    }

    /** The numbers of {@code to}, as they are given. */
    public List<String> recipients() {
        return to == null
                ? List.of()
                : Stream.of(to.split(",", -1)).map(String::trim).toList();
    }

    /**
     * A message that has what these options say, and those that hold for all endpoints.
     *
     * @param now from when a duration counts
     */
    public MessageRequest defaults(MessageConfiguration forAll, Instant now) {
        ExpirationOption option = expires;
        return MessageRequest.builder()
                .applicationId(forAll.getApplicationId())
                .to(recipients())
                .from(forAll.getFrom())
                .media(media == null ? List.of() : List.of(COMMA.split(media)))
                .tag(tag)
                .priority(forAll.getPriority())
                .expiration(option == null ? null : option.from(now))
                .build();
    }

    /**
     * Tells at start-up what is wrong with the options.
     *
     * @throws IllegalArgumentException if something is
     */
    public void check() {
        OptionChecks.require(
                idempotencyKey == null || !idempotencyKey.isBlank(),
                "idempotencyKey must not be empty: leave it out, or give an expression such as ${header.orderId}");
        expires = expiration == null ? null : ExpirationOption.parse(expiration);
    }
}
