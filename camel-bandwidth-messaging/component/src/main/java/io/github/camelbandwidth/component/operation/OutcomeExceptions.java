/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.outcome.ApiError;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageIdUnknownException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import org.apache.camel.Message;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Says in Camel's terms how a send ended that did not end well. */
final class OutcomeExceptions {
    private final String resource;

    OutcomeExceptions(String resource) {
        this.resource = resource;
    }

    BandwidthMessagingException of(Outcome<?> outcome, Message request) {
        if (outcome instanceof Outcome.Rejected<?> rejected) {
            return new MessageRejectedException(rejected.error(), http(rejected.answer()), rejected.tries());
        }
        if (outcome instanceof Outcome.NotSent<?> notSent) {
            return notSent(notSent, request);
        }
        if (outcome instanceof Outcome.IdUnknown<?> taken) {
            return new MessageIdUnknownException(http(taken.answer()), taken.tries());
        }
        return unknown(outcome);
    }

    private static BandwidthMessagingException notSent(Outcome.NotSent<?> outcome, Message request) {
        Throwable cause = outcome.cause();
        return cause == null
                ? new MessageNotSentException(outcome.fieldErrors().stream()
                        .map(error -> HeaderReader.origin(request, error))
                        .toList())
                : new MessageNotSentException(NotSentWords.of(cause), cause, outcome.tries());
    }

    private BandwidthMessagingException unknown(Outcome<?> outcome) {
        Answer answer = outcome.answer();
        Throwable failure = outcome.failure().orElse(null);
        ApiError error =
                outcome instanceof Outcome.Unknown<?> unknown ? unknown.error().orElse(null) : null;
        String seen = error == null
                ? (failure == null ? "no answer came" : HttpAnswers.words(failure))
                : "the answer was " + error;
        return new MessageOutcomeUnknownException(
                "Nobody can tell whether the message was sent: the request has left, but " + seen
                        + ". Sending it again may text twice",
                error,
                answer == null ? failure : http(answer),
                outcome.tries());
    }

    private HttpOperationFailedException http(Answer answer) {
        return HttpAnswers.exception(resource, answer);
    }
}
