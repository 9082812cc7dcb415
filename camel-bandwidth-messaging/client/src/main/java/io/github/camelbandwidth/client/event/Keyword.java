/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.event;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person asks for with a text that is one of the words the carriers agree on, and nothing else. */
public enum Keyword {
    /** To hear no more from the number they wrote to. */
    STOP,
    /** To hear from it again. */
    START,
    /** To be told who this is. */
    HELP;

    /** Longer than any of the words with what people put around them. */
    private static final int LONGEST = 40;

    /** Quotation marks, full stops, emoji and the like: the word is meant all the same. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static final Pattern WITHIN = Pattern.compile("[\\s-]+");

    /**
     * The word that the whole text is, in capitals or not, and whatever is around it that is neither letter nor digit.
     * {@code YES} is none: it answers too many other questions.
     *
     * @param text what a person wrote; none at all is no word
     */
    public static Optional<Keyword> of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String word = WITHIN.matcher(AROUND.matcher(text).replaceAll("")).replaceAll(" ");
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT" ->
                Optional.of(STOP);
            case "START", "UNSTOP" -> Optional.of(START);
            case "HELP", "INFO" -> Optional.of(HELP);
            default -> Optional.empty();
        };
    }
}
