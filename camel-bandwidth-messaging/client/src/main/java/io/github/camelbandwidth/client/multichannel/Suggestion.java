/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Something the person can tap. Of each, {@code text} (at most 25 characters) and {@code postbackData} are needed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "text", "postbackData"})
public sealed interface Suggestion {

    /** The kinds by the names the API gives them. */
    enum Type {
        REPLY,
        REQUEST_LOCATION,
        DIAL_PHONE,
        SHOW_LOCATION,
        CREATE_CALENDAR_EVENT,
        OPEN_URL
    }

    /** Its kind. */
    @JsonProperty("type")
    Type type();

    /** The words on it, at most 25 characters. */
    @Nullable
    String text();

    /** Base64, at most 2048 characters: it comes back in the event when the suggestion is tapped. */
    @Nullable
    String postbackData();

    /** Any words as {@code postbackData}. */
    static String postback(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer by a tap. */
    record Reply(@Nullable String text, @Nullable String postbackData) implements Suggestion {
        @Override
        public Type type() {
            return Type.REPLY;
        }

        @Override
        public String toString() {
            return type().name();
        }
    }

    /** Asks where the person is. */
    record RequestLocation(@Nullable String text, @Nullable String postbackData) implements Suggestion {
        @Override
        public Type type() {
            return Type.REQUEST_LOCATION;
        }

        @Override
        public String toString() {
            return type().name();
        }
    }

    /**
     * Calls somebody.
     *
     * @param phoneNumber in E.164
     */
    record DialPhone(
            @Nullable String text,
            @Nullable String postbackData,
            @Nullable String phoneNumber) implements Suggestion {
        @Override
        public Type type() {
            return Type.DIAL_PHONE;
        }

        @Override
        public String toString() {
            return type().name();
        }
    }

    /**
     * Shows a place.
     *
     * @param latitude a decimal number from -90 to 90
     * @param longitude a decimal number from -180 to 180
     * @param label at most 100 characters
     */
    record ShowLocation(
            @Nullable String text,
            @Nullable String postbackData,
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable String label)
            implements Suggestion {
        @Override
        public Type type() {
            return Type.SHOW_LOCATION;
        }

        @Override
        public String toString() {
            return type().name();
        }
    }

    /**
     * Puts something into the calendar.
     *
     * @param title at most 100 characters
     * @param description at most 500 characters
     */
    record CreateCalendarEvent(
            @Nullable String text,
            @Nullable String postbackData,
            @Nullable String title,

            @JsonSerialize(using = ToStringSerializer.class) @Nullable
            Instant startTime,

            @JsonSerialize(using = ToStringSerializer.class) @Nullable
            Instant endTime,

            @Nullable String description)
            implements Suggestion {
        @Override
        public Type type() {
            return Type.CREATE_CALENDAR_EVENT;
        }

        @Override
        public String toString() {
            return type().name();
        }
    }

    /**
     * Opens a page.
     *
     * @param url http or https, at most 2048 characters
     * @param application in what; the browser if nothing is said
     * @param webviewViewMode how large; needed with {@link Application#WEBVIEW} and forbidden with
     *     {@link Application#BROWSER}
     */
    record OpenUrl(
            @Nullable String text,
            @Nullable String postbackData,
            @Nullable String url,
            @Nullable Application application,
            @Nullable ViewMode webviewViewMode)
            implements Suggestion {

        /** In what a page opens. */
        public enum Application {
            BROWSER,
            WEBVIEW
        }

        /** How much of the screen a page inside the messaging app takes. */
        public enum ViewMode {
            FULL,
            HALF,
            TALL
        }

        @Override
        public Type type() {
            return Type.OPEN_URL;
        }

        @Override
        public String toString() {
            return type().name();
        }
    }
}
