/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import java.util.concurrent.CompletionStage;
import org.apache.camel.Message;

/** One thing the API does. It returns a value and knows nothing of Camel's callbacks. */
public interface Operation {

    /** What a finished operation leaves on the exchange. */
    @FunctionalInterface
    interface Result {
        /** Writes body and headers. */
        void write(Message message);

        /** Writes this, then that. */
        default Result and(Result rest) {
            return message -> {
                write(message);
                rest.write(message);
            };
        }
    }

    /**
     * Begins the operation and does not wait for it.
     *
     * @return completes with the result, or exceptionally with what the exchange fails with
     * @throws Exception if the message on the exchange cannot be used; then nothing has left
     */
    CompletionStage<Result> start(Message message) throws Exception;
}
