/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import org.apache.camel.Message;

/** Makes requests of Camel messages. */
@FunctionalInterface
public interface Requests {
    /**
     * The request as far as the message and the options give it; what is missing is told when it is sent.
     *
     * @throws MessageNotSentException if a header or the body cannot be used
     */
    SendRequest read(Message message) throws MessageNotSentException;
}
