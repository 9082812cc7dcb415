/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import java.util.List;

/** A message that is about to be sent, with what has to be done for it first. */
public interface Draft {
    /** The request as it will be sent. */
    SendRequest request();

    /** The same for the same message, however often it is read. */
    default MessageIdentity identity() {
        return MessageIdentity.of(request(), List.of());
    }

    /** Puts before a sender what has to be done first, once it is sure that the message is sent now. */
    default Sender before(Sender next) {
        return next;
    }

    /** The answer of an earlier send of this message, without what was not done for it this time. */
    default SendResponse repeated(SendResponse earlier) {
        return earlier;
    }
}
