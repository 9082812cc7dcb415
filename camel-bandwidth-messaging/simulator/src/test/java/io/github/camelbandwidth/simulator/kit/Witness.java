/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import io.github.camelbandwidth.simulator.SimulatorListener;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Rates;
import io.github.camelbandwidth.simulator.domain.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Watches every step of every message and notes what must not happen. */
public final class Witness implements SimulatorListener {
    private final Function<String, Rates> rates;
    private final Map<String, Message> last = new HashMap<>();
    private final Map<String, Long> waiting = new HashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** One that knows the rates of each account. */
    public Witness(Function<String, Rates> rates) {
        this.rates = rates;
    }

    @Override
    public void accepted(Message message) {
        last.put(message.id(), message);
        long segments = waiting.merge(message.accountId(), (long) message.segmentCount(), Long::sum);
        if (segments > rates.apply(message.accountId()).capacity()) {
            complaints.add("the queue of " + message.accountId() + " holds " + segments + " segments");
        }
    }

    @Override
    public void moved(Message message) {
        Message before = last.put(message.id(), message);
        if (before == null) {
            complaints.add("moved without having been accepted: " + message);
            return;
        }
        if (isWaiting(before) && !isWaiting(message)) {
            waiting.merge(message.accountId(), (long) -message.segmentCount(), Long::sum);
        }
        for (int i = 0; i < message.recipients().size(); i++) {
            Status from = before.recipients().get(i).status();
            Status to = message.recipients().get(i).status();
            if (from != to && !from.mayBecome(to)) {
                complaints.add(message.id() + " went from " + from + " to " + to);
            }
        }
    }

    /** What must not have happened. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static boolean isWaiting(Message message) {
        return message.recipients().stream().anyMatch(recipient -> recipient.status() == Status.QUEUED);
    }
}
