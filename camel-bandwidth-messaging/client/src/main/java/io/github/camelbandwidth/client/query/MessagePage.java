/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param totalCount how many there are on all pages, up to 10,000 if the query says so
 * @param prevPageToken asks for the page before; {@code null} on the first one
 * @param nextPageToken asks for the page after; {@code null} on the last one
 * @param messages those on this page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessagePage(
        @Nullable Integer totalCount,
        @Nullable String prevPageToken,
        @Nullable String nextPageToken,
        List<MessageItem> messages) {

    public MessagePage {
        messages = List.copyOf(messages);
    }

    /** Reads an answer with leniency; empty if it is no page at all. */
    public static Optional<MessagePage> of(Answer answer) {
        return Json.tryRead(answer.body())
                .filter(json -> json.path("messages").isArray())
                .map(MessagePage::read);
    }

    private static MessagePage read(JsonNode json) {
        Fields fields = new Fields(json);
        Fields pages = fields.object("pageInfo");
        return new MessagePage(
                fields.integer("totalCount"),
                token(pages, "prevPageToken"),
                token(pages, "nextPageToken"),
                fields.objects("messages").stream().map(MessageItem::of).toList());
    }

    private static @Nullable String token(Fields pages, String name) {
        String token = pages.string(name);
        return token == null || token.isBlank() ? null : token;
    }
}
