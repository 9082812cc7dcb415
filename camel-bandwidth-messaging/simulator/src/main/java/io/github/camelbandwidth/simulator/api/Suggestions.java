/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import java.util.Base64;

/** Checks what a rich message suggests to its recipient. */
final class Suggestions {
    private static final int MAX_TEXT = 25;
    private static final int MAX_POSTBACK_DATA = 2_048;
    private static final int MAX_LABEL = 100;
    private static final int MAX_TITLE = 100;
    private static final int MAX_DESCRIPTION = 500;
    private static final int MAX_URL = 2_048;
    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;
    private static final String VIEW_MODE = "webviewViewMode";

    private Suggestions() {}

    static void read(Fields fields, int max) {
        fields.objects("suggestions", 0, max).forEach(Suggestions::read);
    }

    private static void read(Fields suggestion) {
        suggestion.requiredLimited("text", MAX_TEXT);
        postbackData(suggestion);
        Type type = suggestion.requiredWord("type", Type.class);
        if (type != null) {
            switch (type) {
                case REPLY, REQUEST_LOCATION -> {}
                case DIAL_PHONE -> dial(suggestion);
                case SHOW_LOCATION -> location(suggestion);
                case CREATE_CALENDAR_EVENT -> calendarEvent(suggestion);
                case OPEN_URL -> openUrl(suggestion);
            }
        }
    }

    private static void postbackData(Fields suggestion) {
        String name = "postbackData";
        String given = suggestion.requiredLimited(name, MAX_POSTBACK_DATA);
        try {
            Base64.getDecoder().decode(given);
        } catch (IllegalArgumentException e) {
            suggestion.error(name, suggestion.quoted(name) + " must be Base64");
        }
    }

    private static void dial(Fields suggestion) {
        String number = suggestion.required("phoneNumber");
        if (!number.isEmpty() && !PhoneNumber.isE164(number)) {
            suggestion.error("phoneNumber", Destinations.notE164(number));
        }
    }

    private static void location(Fields suggestion) {
        degrees(suggestion, "latitude", MAX_LATITUDE);
        degrees(suggestion, "longitude", MAX_LONGITUDE);
        suggestion.limited("label", MAX_LABEL);
    }

    private static void degrees(Fields suggestion, String name, double max) {
        String given = suggestion.required(name);
        if (!given.isEmpty() && !isWithin(given, max)) {
            suggestion.error(name, "'" + given + "' must be replaced with a number from -" + max + " to " + max);
        }
    }

    private static boolean isWithin(String given, double max) {
        return given.matches("-?\\d{1,3}(\\.\\d+)?") && Math.abs(Double.parseDouble(given)) <= max;
    }

    private static void calendarEvent(Fields suggestion) {
        suggestion.requiredLimited("title", MAX_TITLE);
        time(suggestion, "startTime");
        time(suggestion, "endTime");
        suggestion.limited("description", MAX_DESCRIPTION);
    }

    private static void time(Fields suggestion, String name) {
        String given = suggestion.required(name);
        if (!given.isEmpty() && ExpirationReader.parse(given) == null) {
            suggestion.error(name, "'" + given + "' must be replaced with a valid RFC-3339 date-time");
        }
    }

    private static void openUrl(Fields suggestion) {
        String url = suggestion.requiredLimited("url", MAX_URL);
        if (!url.isEmpty() && !(url.matches("(?i)https?://.+") && MediaUrls.isAbsolute(url))) {
            suggestion.error("url", "'" + url + "' must be replaced with a valid http or https URL");
        }
        Application application = suggestion.word("application", Application.class);
        suggestion.word(VIEW_MODE, ViewMode.class);
        if (application == Application.WEBVIEW && suggestion.isAbsent(VIEW_MODE)) {
            suggestion.error(VIEW_MODE, suggestion.quoted(VIEW_MODE) + " is required when the application is WEBVIEW");
        }
        if (application == Application.BROWSER && !suggestion.isAbsent(VIEW_MODE)) {
            suggestion.error(
                    VIEW_MODE, suggestion.quoted(VIEW_MODE) + " must be left out when the application is BROWSER");
        }
    }

    private enum Type {
        REPLY,
        DIAL_PHONE,
        SHOW_LOCATION,
        CREATE_CALENDAR_EVENT,
        OPEN_URL,
        REQUEST_LOCATION
    }

    private enum Application {
        BROWSER,
        WEBVIEW
    }

    private enum ViewMode {
        FULL,
        HALF,
        TALL
    }
}
