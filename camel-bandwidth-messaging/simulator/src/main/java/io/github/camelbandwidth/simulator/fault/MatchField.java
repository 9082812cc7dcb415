/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.util.function.Predicate;

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

    /** What says whether a value is the {@code wanted} one; made once for a rule, asked often. */
    Predicate<String> test(String wanted) {
        return switch (style) {
            case EXACT -> wanted::equals;
            case WORD -> wanted::equalsIgnoreCase;
            case PART -> given -> given.contains(wanted);
            case GLOB -> new Glob(wanted)::matches;
        };
    }

    private enum Style {
        EXACT,
        WORD,
        PART,
        GLOB
    }
}
