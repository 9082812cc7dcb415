/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.health;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.outcome.ApiResult;
import java.util.OptionalInt;
import org.apache.camel.health.HealthCheck.State;

/**
 * What a question to the API says of its account: nothing of what was answered, and no credentials.
 *
 * @param status of the answer, if one came
 */
record Verdict(State state, String message, OptionalInt status) {

    /** Judges the end of a question. */
    static Verdict of(ApiResult<?> result) {
        if (result instanceof ApiResult.Success<?> success) {
            return answered(State.UP, success.answer(), "The API takes the credentials");
        }
        if (result instanceof ApiResult.Refused<?> refused) {
            return refused(refused.answer());
        }
        ApiResult.Failed<?> failed = (ApiResult.Failed<?>) result;
        return failed.answer() == null
                ? new Verdict(State.DOWN, "No answer came: " + words(failed), OptionalInt.empty())
                : answered(State.DOWN, failed.answer(), "The answer is not the API's own. Is baseUrl right?");
    }

    /** No answer yet. */
    static Verdict waiting() {
        return new Verdict(State.UNKNOWN, "The API has not answered yet", OptionalInt.empty());
    }

    private static Verdict refused(Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 401 ->
                answered(
                        State.DOWN,
                        answer,
                        "The API does not take the credentials for this account. Are username, password and accountId"
                                + " right, and does the API user belong to the account?");
            case 403 ->
                answered(
                        State.DOWN,
                        answer,
                        "The API is closed to this API user. It needs access to the Messaging API in the Bandwidth App");
            case 404 ->
                answered(
                        State.DOWN,
                        answer,
                        "There is no Messaging API at this address. baseUrl should end with the version, as in"
                                + " https://messaging.bandwidth.com/api/v2");
            case 429 -> answered(State.UNKNOWN, answer, "The API is asked too often from here to say");
            default ->
                answered(
                        State.DOWN,
                        answer,
                        status >= 500 ? "The API, or what stands before it, fails" : "The API refuses the question");
        };
    }

    private static Verdict answered(State state, Answer answer, String message) {
        return new Verdict(state, message + " (" + answer.status() + ")", OptionalInt.of(answer.status()));
    }

    /** The library's own words name hosts, ports and times. */
    private static String words(ApiResult.Failed<?> failed) {
        return failed.cause()
                .map(cause -> cause.getClass().getSimpleName()
                        + (cause.getMessage() == null ? "" : ": " + cause.getMessage()))
                .orElse("the connection ended");
    }
}
