/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.util.List;

/** A text in which {@code *} stands for any characters. The work of a match grows no faster than the texts do. */
final class Glob {
    private final String first;
    private final List<String> between;
    private final String last;
    private final boolean exact;

    /** Reads {@code pattern}, which may have no {@code *} at all. */
    Glob(String pattern) {
        List<String> parts = List.of(pattern.split("\\*", -1));
        int end = parts.size() - 1;
        this.first = parts.get(0);
        this.between = end == 0 ? List.of() : parts.subList(1, end);
        this.last = parts.get(end);
        this.exact = end == 0;
    }

    /** Whether all of {@code given} is as the pattern says. */
    boolean matches(String given) {
        if (exact) {
            return given.equals(first);
        }
        int end = given.length() - last.length();
        if (!given.startsWith(first) || !given.endsWith(last)) {
            return false;
        }
        // The earliest place for each part leaves the most to those after it, so that none need be tried again.
        int from = first.length();
        for (String part : between) {
            int found = given.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return from <= end;
    }
}
