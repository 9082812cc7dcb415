/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.camelbandwidth.simulator.domain.ErrorCodes;
import io.github.camelbandwidth.simulator.domain.Fate;
import io.github.camelbandwidth.simulator.domain.Fates;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Who wants to hear no more from whom, up to a limit; the oldest goes first. Belongs to the loop. */
public final class OptOuts implements Fates {
    private final int capacity;
    private final Set<OptOut> all = new LinkedHashSet<>();

    /** At most {@code capacity} of them. */
    public OptOuts(int capacity) {
        this.capacity = capacity;
    }

    /** The owner of {@code handset} wants to hear no more from {@code sender}. */
    public void add(String sender, String handset) {
        if (all.add(new OptOut(sender, handset)) && all.size() > capacity) {
            all.remove(all.iterator().next());
        }
    }

    /** The owner of {@code handset} wants to hear from {@code sender} again. */
    public void remove(String sender, String handset) {
        all.remove(new OptOut(sender, handset));
    }

    /** Those the owner of {@code handset} wants to hear no more from. */
    public Set<String> stoppedBy(String handset) {
        return all.stream()
                .filter(optOut -> optOut.handset().equals(handset))
                .map(OptOut::sender)
                .collect(toUnmodifiableSet());
    }

    /** A message to somebody who has stopped its sender is rejected by the carrier. */
    @Override
    public Optional<Fate> of(Message message, String number) {
        return all.contains(new OptOut(message.from(), number))
                ? Optional.of(Fate.of(ErrorCodes.OPTED_OUT))
                : Optional.empty();
    }

    /** Forgets them all. */
    public void clear() {
        all.clear();
    }

    private record OptOut(String sender, String handset) {

        @Override
        public String toString() {
            return PhoneNumber.masked(sender) + " stopped by " + PhoneNumber.masked(handset);
        }
    }
}
