/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import io.github.camelbandwidth.client.message.FieldChecks;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The documented limits of a suggestion. */
final class SuggestionRules {
    private static final int MAX_TEXT = 25;
    private static final int MAX_POSTBACK = 2048;
    private static final int MAX_LABEL = 100;
    private static final int MAX_TITLE = 100;
    private static final int MAX_DESCRIPTION = 500;
    private static final int MAX_URL = 2048;
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");

    private final FieldChecks checks;
    private final String path;

    SuggestionRules(FieldChecks checks, String path) {
        this.checks = checks;
        this.path = path;
    }

    void check(Suggestion suggestion) {
        checks.present(path + "text", suggestion.text(), "is missing: what is to be tapped?");
        checks.words(path + "text", suggestion.text(), MAX_TEXT);
        postback(suggestion.postbackData());
        if (suggestion instanceof Suggestion.DialPhone dial) {
            checks.number(path + "phoneNumber", Objects.requireNonNullElse(dial.phoneNumber(), ""), "");
        } else if (suggestion instanceof Suggestion.ShowLocation location) {
            degrees("latitude", location.latitude(), MAX_LATITUDE);
            degrees("longitude", location.longitude(), MAX_LONGITUDE);
            checks.words(path + "label", location.label(), MAX_LABEL);
        } else if (suggestion instanceof Suggestion.CreateCalendarEvent event) {
            event(event);
        } else if (suggestion instanceof Suggestion.OpenUrl page) {
            page(page);
        }
    }

    private void postback(@Nullable String data) {
        checks.require(
                data != null && data.length() <= MAX_POSTBACK && isBase64(data),
                path + "postbackData",
                "must be Base64 of at most " + MAX_POSTBACK + " characters");
    }

    private static boolean isBase64(String data) {
        try {
            Base64.getDecoder().decode(data);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void degrees(String field, @Nullable String value, int most) {
        boolean fits = value != null
                && DECIMAL.matcher(value).matches()
                && new BigDecimal(value).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
        checks.require(fits, path + field, "must be a decimal number from -" + most + " to " + most);
    }

    private void event(Suggestion.CreateCalendarEvent event) {
        checks.present(path + "title", event.title(), "is missing: what is to be in the calendar?");
        checks.words(path + "title", event.title(), MAX_TITLE);
        checks.words(path + "description", event.description(), MAX_DESCRIPTION);
        checks.require(event.startTime() != null, path + "startTime", "is missing");
        checks.require(
                event.endTime() != null
                        && (event.startTime() == null || !event.endTime().isBefore(event.startTime())),
                path + "endTime",
                "must be there, and not before startTime");
    }

    private void page(Suggestion.OpenUrl page) {
        checks.webAddress(path + "url", Objects.requireNonNullElse(page.url(), ""), MAX_URL);
        boolean inside = page.application() == Suggestion.OpenUrl.Application.WEBVIEW;
        checks.require(
                inside == (page.webviewViewMode() != null),
                path + "webviewViewMode",
                inside ? "is missing: WEBVIEW needs FULL, HALF or TALL" : "goes with the application WEBVIEW only");
    }
}
