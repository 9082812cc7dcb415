/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which application has sent from a number last, up to a limit; the number used longest ago goes first. */
public final class Senders {
    private final int capacity;
    private final Map<String, String> applications = new LinkedHashMap<>();

    /** At most {@code capacity} numbers. */
    public Senders(int capacity) {
        this.capacity = capacity;
    }

    /** The application has just sent from {@code number}. */
    public void sent(String number, String applicationId) {
        applications.remove(number);
        applications.put(number, applicationId);
        if (applications.size() > capacity) {
            applications.remove(applications.keySet().iterator().next());
        }
    }

    /** The application that has sent from {@code number} last. */
    public Optional<String> lastOf(String number) {
        return Optional.ofNullable(applications.get(number));
    }

    /** The numbers, the one used last at the end. */
    public List<String> numbers() {
        return List.copyOf(applications.keySet());
    }

    /** Forgets them all. */
    public void clear() {
        applications.clear();
    }
}
