/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person can write, and nothing else in the text, to hear no more from a number, or to hear from it again. */
public enum Keyword {
    /** No more messages from that number. */
    STOP,
    /** Messages from it again. */
    START;

    /**
     * The keyword a text is, in capitals or not, with space around it or not. YES is none: it answers too many other
     * questions.
     */
    public static Optional<Keyword> of(@Nullable String text) {
        String word = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return switch (word) {
            case "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT" -> Optional.of(STOP);
            case "START", "UNSTOP" -> Optional.of(START);
            default -> Optional.empty();
        };
    }
}
