/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.EventMessage;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes an answer of an exchange that is sent on: it goes to the person, in a group to all but ourselves, from the number
 * that the person wrote to. What became of a message of ours is nothing to answer.
 *
 * @param ourNumbers numbers of the account, as far as they are known beside those of an event
 */
record ReplyHeaders(Set<String> ourNumbers) {

    void write(MessageEvent.Inbound event, Message camel) {
        EventMessage message = event.message();
        Set<String> ours = new LinkedHashSet<>(EventParties.ours(event));
        ours.addAll(ourNumbers);
        String from = message.from();
        if (from == null || from.isBlank() || ours.contains(from)) {
            // Two numbers of ours that answer each other would do so for ever.
            return;
        }
        List<String> people = new ArrayList<>(people(from, event));
        people.removeAll(ours);
        camel.setHeader(BandwidthMessagingConstants.TO, String.join(",", people));
        set(camel, BandwidthMessagingConstants.APPLICATION_ID, message.applicationId());
        EventParties.ours(event).forEach(own -> sender(own, camel));
    }

    /** Who wrote comes first. Only messages have groups. */
    private static Set<String> people(String from, MessageEvent event) {
        Set<String> people = new LinkedHashSet<>();
        people.add(from);
        if (event instanceof MessageEvent.Received) {
            people.addAll(event.message().to());
        }
        return people;
    }

    /** Over RBM an agent answers, by its name, and on all else a number does. */
    private static void sender(String own, Message camel) {
        String header = isNumber(own) ? BandwidthMessagingConstants.FROM : BandwidthMessagingConstants.RBM_FROM;
        if (camel.getHeader(header) == null) {
            camel.setHeader(header, own);
        }
    }

    private static boolean isNumber(String own) {
        return own.matches("\\+?[0-9]+");
    }

    private static void set(Message camel, String header, @Nullable Object value) {
        if (value != null) {
            camel.setHeader(header, value);
        }
    }
}
