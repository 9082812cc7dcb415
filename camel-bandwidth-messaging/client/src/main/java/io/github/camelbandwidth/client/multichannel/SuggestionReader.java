/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import io.github.camelbandwidth.client.message.StrictFields;
import java.util.List;
import java.util.Optional;

/** Reads suggestions from JSON, strictly. */
final class SuggestionReader {
    private SuggestionReader() {}

    static List<Suggestion> suggestions(StrictFields fields) {
        return fields.objects("suggestions", SuggestionReader::suggestion);
    }

    private static Optional<Suggestion> suggestion(StrictFields fields) {
        Suggestion.Type type = fields.word("type", Suggestion.Type.class);
        if (type == null) {
            if (!fields.has("type")) {
                fields.error("type", "is missing: what happens on a tap?");
            }
            return Optional.empty();
        }
        String text = fields.string("text");
        String postback = fields.string("postbackData");
        return Optional.of(
                switch (type) {
                    case REPLY -> new Suggestion.Reply(text, postback);
                    case REQUEST_LOCATION -> new Suggestion.RequestLocation(text, postback);
                    case DIAL_PHONE -> new Suggestion.DialPhone(text, postback, fields.string("phoneNumber"));
                    case SHOW_LOCATION ->
                        new Suggestion.ShowLocation(
                                text,
                                postback,
                                fields.decimal("latitude"),
                                fields.decimal("longitude"),
                                fields.string("label"));
                    case CREATE_CALENDAR_EVENT ->
                        new Suggestion.CreateCalendarEvent(
                                text,
                                postback,
                                fields.string("title"),
                                fields.instant("startTime"),
                                fields.instant("endTime"),
                                fields.string("description"));
                    case OPEN_URL ->
                        new Suggestion.OpenUrl(
                                text,
                                postback,
                                fields.string("url"),
                                fields.word("application", Suggestion.OpenUrl.Application.class),
                                fields.word("webviewViewMode", Suggestion.OpenUrl.ViewMode.class));
                });
    }
}
