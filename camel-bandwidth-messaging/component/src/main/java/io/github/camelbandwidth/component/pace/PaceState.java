/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.pace;

import java.time.Duration;
import java.util.Map;

/**
 * How an account's pace does, for whoever watches it. Counts and sums are of the time since the first route of the account
 * started.
 *
 * @param waiting how many messages wait now
 * @param line how many may
 * @param longestWait how long the oldest of them has waited; zero if there is none
 * @param passed how many have had their turn
 * @param segments how many segments those had
 * @param waited how long those have waited, all together
 * @param refused how many got no turn, by the reason
 * @param hanging whether a bucket is being asked that does not answer
 */
public record PaceState(
        int waiting,
        int line,
        Duration longestWait,
        long passed,
        long segments,
        Duration waited,
        Map<PaceException.Reason, Long> refused,
        boolean hanging) {

    public PaceState {
        refused = Map.copyOf(refused);
    }
}
