/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an exchange remembers of a send of which nobody knows whether to make it again would text twice.
 *
 * @param endpoint through which it was sent
 * @param identity of the message, by {@link #identity}
 * @param redelivery the how manieth redelivery of Camel's it was, or was stopped last; 0 for none
 * @param latest whether no other message has been sent through the endpoint since
 * @param failure how it ended
 */
record UnknownMark(
        Object endpoint, String identity, int redelivery, boolean latest, BandwidthMessagingException failure) {

    /**
     * The same for the same message and no other, with nothing of a person to be read in it. An expiration that counts
     * from the send is another each time, so it does not matter.
     */
    static String identity(SendRequest request) {
        ObjectNode json = (ObjectNode) Json.tree(request);
        json.remove("expiration");
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(Json.write(json).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOf(Object other) {
        return endpoint.equals(other);
    }

    UnknownMark stoppedAt(int laterRedelivery) {
        return new UnknownMark(endpoint, identity, laterRedelivery, latest, failure);
    }

    UnknownMark overtaken() {
        return new UnknownMark(endpoint, identity, redelivery, false, failure);
    }

    /** Without the hash: a short text can be found by trying. */
    @Override
    public String toString() {
        return "UnknownMark[sent=" + failure.getSent() + "]";
    }
}
