/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What strikes whom.
 *
 * @param match whom
 * @param effect with what
 */
public record FaultRule(FaultMatch match, FaultEffect effect) {

    /** Refuses a match that looks at what nothing the effect is about can have. */
    public FaultRule {
        match.wanted().keySet().stream()
                .filter(field -> !effect.knows(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException("This effect cannot be matched by '" + field.wireName()
                            + "', only by " + namesFor(effect) + ", nth, every and probability");
                });
    }

    /** Whether a request must be read before it can be said whether it strikes. */
    boolean readsBodies() {
        return effect instanceof HttpEffect && match.wanted().keySet().stream().anyMatch(MatchField::isInBody);
    }

    private static String namesFor(FaultEffect effect) {
        return Arrays.stream(MatchField.values())
                .filter(effect::knows)
                .map(MatchField::wireName)
                .collect(Collectors.joining(", "));
    }
}
