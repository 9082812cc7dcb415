/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.component.api.BandwidthMessagingException;

/**
 * What an exchange remembers of a send of which nobody knows whether to make it again would text twice.
 *
 * @param endpoint through which it was sent
 * @param identity of the message
 * @param entry how it came into the step that sent it, or into it again when it was stopped there last
 * @param latest whether no other message has come to that step since
 * @param failure how it ended
 */
record UnknownMark(
        Object endpoint,
        MessageIdentity identity,
        StepEntry entry,
        boolean latest,
        BandwidthMessagingException failure) {

    boolean isOf(Object other) {
        return endpoint.equals(other);
    }

    /** Another step keeps it as it is: the one that sent it may still be redelivered from outside. */
    UnknownMark stoppedAt(StepEntry later) {
        return later.isSameStepAs(entry) ? new UnknownMark(endpoint, identity, later, latest, failure) : this;
    }

    UnknownMark overtaken() {
        return new UnknownMark(endpoint, identity, entry, false, failure);
    }

    /** Without the hash: a short text can be found by trying. */
    @Override
    public String toString() {
        return "UnknownMark[sent=" + failure.getSent() + "]";
    }
}
