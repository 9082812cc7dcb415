/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a rule can look at. */
public enum MatchField {
    /** A recipient; {@code *} stands for any characters. */
    TO("to", Style.GLOB),
    /** The sender; {@code *} stands for any characters. */
    FROM("from", Style.GLOB),
    /** The client's own mark; {@code *} stands for any characters. */
    TAG("tag", Style.GLOB),
    /** A part of the text, in exactly that spelling. */
    TEXT("text", Style.PART),
    /** The account. */
    ACCOUNT_ID("accountId", Style.EXACT),
    /** The application. */
    APPLICATION_ID("applicationId", Style.EXACT),
    /** The path of a request without its query; {@code *} stands for any characters, slashes included. */
    PATH("path", Style.GLOB),
    /** The method of a request, such as {@code POST}. */
    METHOD("method", Style.WORD),
    /** The type of an event, such as {@code message-delivered}; {@code *} stands for any characters. */
    TYPE("type", Style.GLOB);

    private final String wireName;
    private final Style style;

    MatchField(String wireName, Style style) {
        this.wireName = wireName;
        this.style = style;
    }

    /** The word in JSON. */
    public String wireName() {
        return wireName;
    }

    /** Whether only the body of a request says it. */
    boolean isInBody() {
        return this == TO || this == FROM || this == TAG || this == TEXT || this == APPLICATION_ID;
    }

    boolean test(String wanted, String given) {
        return switch (style) {
            case EXACT -> given.equals(wanted);
            case WORD -> given.equalsIgnoreCase(wanted);
            case PART -> given.contains(wanted);
            case GLOB -> globs(wanted, given);
        };
    }

    private static boolean globs(String wanted, String given) {
        String pattern = Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).collect(joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(given).matches();
    }

    private enum Style {
        EXACT,
        WORD,
        PART,
        GLOB
    }
}
