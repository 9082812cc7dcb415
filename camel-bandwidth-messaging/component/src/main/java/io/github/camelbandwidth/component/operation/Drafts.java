/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import org.apache.camel.Message;

/** Makes drafts of Camel messages. */
@FunctionalInterface
public interface Drafts {
    /**
     * The message as far as Camel's and the options give it; nothing has been done for it yet.
     *
     * @throws MessageNotSentException if a header or the body cannot be used
     */
    Draft read(Message message) throws MessageNotSentException;

    /** For messages for which nothing has to be done first. */
    static Drafts of(Requests requests, Preparer preparer) {
        return message -> {
            SendRequest request = preparer.prepare(requests.read(message), message);
            return () -> request;
        };
    }
}
