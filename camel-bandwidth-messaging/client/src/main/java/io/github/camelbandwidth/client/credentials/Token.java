/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token of the token endpoint.
 *
 * @param value what is shown to the API
 * @param renewal from then on a new one is to be fetched
 * @param end from then on it is not used any more
 */
record Token(String value, Instant renewal, Instant end) {
    /** Renewed this long before its end, so that a token endpoint that is away for a moment holds up nothing. */
    private static final Duration EARLY = Duration.ofMinutes(2);

    /** Not used this close before its end: it must still be good when it arrives. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** For an endpoint that does not tell. It is short, since a longer one costs a refused request. */
    private static final int UNTOLD_SECONDS = 300;

    /** The characters RFC 6750 gives a token: no other could end a header and begin the next. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /** An error's name in RFC 6749; anything longer or stranger is not shown. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

    /**
     * Reads what the endpoint answered.
     *
     * @param asked when it was asked; its seconds count from then at the latest
     * @throws CredentialsException if that is no token
     */
    static Token of(Attempt attempt, Instant asked) throws CredentialsException {
        Answer answer = attempt.answer();
        if (answer == null || !answer.complete()) {
            throw new CredentialsException(
                    "the token endpoint could not be asked", Objects.requireNonNull(attempt.failure(), "no answer"));
        }
        Optional<JsonNode> json = Json.tryRead(answer.body());
        Fields fields = new Fields(json.orElseGet(() -> Json.tree("")));
        if (!answer.isSuccess()) {
            throw new CredentialsException(
                    "the token endpoint answered " + answer.status() + " (" + words(answer, fields) + ")"
                            + hint(answer.status()),
                    answer.retryAfter(asked).orElse(Duration.ZERO));
        }
        return read(fields, asked);
    }

    private static Token read(Fields fields, Instant asked) throws CredentialsException {
        String value = fields.string("access_token");
        if (value == null || !TOKEN.matcher(value).matches()) {
            throw new CredentialsException(
                    "the token endpoint answered with success, but there is no token in what it says");
        }
        String type = fields.string("token_type");
        if (type != null && !"bearer".equalsIgnoreCase(type)) {
            throw new CredentialsException("the token endpoint gave a token of another type than bearer");
        }
        Integer told = fields.integer("expires_in");
        Duration life = Duration.ofSeconds(told == null ? UNTOLD_SECONDS : told);
        return new Token(
                value,
                asked.plus(life.minus(shorter(EARLY, life.dividedBy(2)))),
                asked.plus(life.minus(shorter(MARGIN, life.dividedBy(4)))));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String words(Answer answer, Fields fields) {
        String error = fields.string("error");
        if (error != null && ERROR.matcher(error).matches()) {
            return error;
        }
        return answer.body().isEmpty() ? "without a body" : "with a body that names no error";
    }

    private static String hint(int status) {
        return switch (status) {
            case 400, 401, 403 -> "; are client id and client secret right, and not those of an API user?";
            case 404 -> "; is the token URL right?";
            case 429 -> "; it was asked too often";
            default -> "";
        };
    }

    String authorization() {
        return "Bearer " + value;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Token[until " + end + "]";
    }
}
