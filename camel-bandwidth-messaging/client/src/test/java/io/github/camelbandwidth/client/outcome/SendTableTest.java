/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.testkit.Golden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Was it sent? Row by row of the table. */
class SendTableTest {
    private static final String ACCEPTED = Golden.read("send/accepted-full.json");

    /** Bodies with which the API itself refuses. */
    static final List<String> VENDORS = Stream.of("400-field", "401", "403", "415", "429-queue-full", "500")
            .map(name -> Golden.read("errors/" + name + ".json"))
            .toList();

    /** Bodies that are not the API's word on a request it refuses. */
    static final List<String> NOT_VENDORS = List.of(
            "",
            " ",
            "<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>",
            "upstream connect error or disconnect/reset before headers",
            Golden.read("errors/500.json").substring(0, 60),
            Golden.read("errors/500.json") + "}",
            Golden.read("errors/404-without-type.json"),
            ACCEPTED,
            "null",
            "[]",
            "[{\"type\": \"internal-server-error\", \"description\": \"in an array\"}]",
            "\"internal-server-error\"",
            "{}",
            "{\"type\": \"internal-server-error\"}",
            "{\"description\": \"without a type\"}",
            "{\"type\": \"timeout\", \"message\": \"from a gateway\"}",
            "{\"type\": \"timeout\", \"error\": \"from a gateway\"}",
            "{\"type\": \"internal-server-error\", \"description\": \"with a\", \"number\": 1e99999999999}",
            "{\"type\": 500, \"description\": \"a number for a type\"}",
            "{\"type\": \"internal-server-error\", \"description\": null}",
            "{\"type\": {\"type\": \"internal-server-error\", \"description\": \"deeper\"}}");

    static final List<String> ALL =
            Stream.concat(VENDORS.stream(), NOT_VENDORS.stream()).toList();

    private static Outcome<MessageResponse> answered(int status, String body) {
        return SendTable.decide(
                new Attempt(true, new Answer(status, "", Map.of(), body, true), null), MessageResponse::of);
    }

    private static Outcome<MessageResponse> begun(int status) {
        Answer head = new Answer(status, "", Map.of(), "", false);
        return SendTable.decide(new Attempt(true, head, new IOException("connection reset")), MessageResponse::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted-minimal", "accepted-full"})
    void a_202_with_an_id_is_sent(String name) {
        Outcome<MessageResponse> outcome = answered(202, Golden.read("send/" + name + ".json"));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcome.sent()).isEqualTo(Sent.YES);
        assertThat(((Outcome.Accepted<MessageResponse>) outcome).value().id())
                .isEqualTo("1770000000000abcdefghijklmnop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "null",
                "[]",
                "{}",
                "{\"id\": \"\"}",
                "{\"id\": \" \"}",
                "{\"id\": 7}",
                "{\"id\": null}",
                "{\"type\": \"forbidden\", \"description\": \"Access Denied\"}"
            })
    void a_202_without_an_id_is_sent_with_its_id_unknown(String body) {
        Outcome<MessageResponse> outcome = answered(202, body);

        assertThat(outcome).isInstanceOf(Outcome.IdUnknown.class);
        assertThat(outcome.sent()).isEqualTo(Sent.YES);
    }

    static IntStream everyCut() {
        return IntStream.range(0, ACCEPTED.trim().length());
    }

    @ParameterizedTest
    @MethodSource("everyCut")
    void a_202_cut_anywhere_is_sent_with_its_id_unknown(int length) {
        Outcome<MessageResponse> outcome = answered(202, ACCEPTED.substring(0, length));

        assertThat(outcome).isInstanceOf(Outcome.IdUnknown.class);
        assertThat(outcome.sent()).isEqualTo(Sent.YES);
    }

    @Test
    void a_202_that_broke_off_after_its_head_is_sent_with_its_id_unknown_and_says_what_failed() {
        Outcome<MessageResponse> outcome = begun(202);

        assertThat(outcome).isInstanceOf(Outcome.IdUnknown.class);
        assertThat(outcome.sent()).isEqualTo(Sent.YES);
        assertThat(outcome.failure()).containsInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203, 204, 205, 206, 207, 208, 226, 299})
    void any_other_2xx_is_unknown_whatever_it_says(int status) {
        assertThat(ALL).map(body -> answered(status, body).sent()).containsOnly(Sent.UNKNOWN);
    }

    static IntStream redirects() {
        return IntStream.range(300, 400);
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void a_redirect_is_not_sent(int status) {
        assertThat(ALL).map(body -> answered(status, body).sent()).containsOnly(Sent.NO);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 407, 413, 414, 415, 422, 429, 431})
    void a_refusal_is_not_sent_whatever_it_says(int status) {
        assertThat(ALL).map(body -> answered(status, body).sent()).containsOnly(Sent.NO);
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 408, 409, 410, 411, 412, 416, 417, 418, 421, 423, 424, 425, 426, 428, 451, 460, 499})
    void any_other_4xx_is_unknown_whatever_it_says(int status) {
        assertThat(ALL).map(body -> answered(status, body).sent()).containsOnly(Sent.UNKNOWN);
    }

    @ParameterizedTest
    @FieldSource("VENDORS")
    void a_500_or_503_in_the_apis_own_words_is_not_sent(String body) {
        assertThat(answered(500, body).sent()).isEqualTo(Sent.NO);
        assertThat(answered(503, body).sent()).isEqualTo(Sent.NO);
    }

    @ParameterizedTest
    @FieldSource("NOT_VENDORS")
    void a_500_or_503_in_other_words_is_unknown(String body) {
        assertThat(answered(500, body).sent()).isEqualTo(Sent.UNKNOWN);
        assertThat(answered(503, body).sent()).isEqualTo(Sent.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 502, 504, 505, 506, 507, 508, 510, 511, 520, 522, 524, 529, 598, 599})
    void any_other_5xx_is_unknown_whatever_it_says(int status) {
        assertThat(ALL).map(body -> answered(status, body).sent()).containsOnly(Sent.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -202, 0, 2, 20, 99, 100, 101, 103, 199, 600, 999, 2020, Integer.MAX_VALUE})
    void a_status_that_means_nothing_is_unknown(int status) {
        assertThat(ALL).map(body -> answered(status, body).sent()).containsOnly(Sent.UNKNOWN);
    }

    @Test
    void a_refusal_that_broke_off_after_its_head_is_not_sent() {
        assertThat(begun(400).sent()).isEqualTo(Sent.NO);
    }

    @Test
    void a_500_that_broke_off_after_its_head_is_unknown_and_says_what_failed() {
        Outcome<MessageResponse> outcome = begun(500);

        assertThat(outcome.sent()).isEqualTo(Sent.UNKNOWN);
        assertThat(outcome.failure()).containsInstanceOf(IOException.class);
    }

    @Test
    void a_failure_before_the_first_byte_is_not_sent_and_says_why() {
        IOException refused = new IOException("connection refused");

        Outcome<MessageResponse> outcome = SendTable.decide(new Attempt(false, null, refused), MessageResponse::of);

        assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
        assertThat(outcome.sent()).isEqualTo(Sent.NO);
        assertThat(outcome.failure()).containsSame(refused);
        assertThat(outcome.answer()).isNull();
    }

    @Test
    void a_failure_after_the_first_byte_is_unknown_and_says_why() {
        IOException reset = new IOException("connection reset");

        Outcome<MessageResponse> outcome = SendTable.decide(new Attempt(true, null, reset), MessageResponse::of);

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(outcome.sent()).isEqualTo(Sent.UNKNOWN);
        assertThat(outcome.failure()).containsSame(reset);
        assertThat(outcome.answer()).isNull();
    }

    @Test
    void a_refusal_keeps_what_the_api_said() {
        Outcome<MessageResponse> outcome = answered(429, Golden.read("errors/429-queue-full.json"));

        assertThat(((Outcome.Rejected<MessageResponse>) outcome).error().type())
                .isEqualTo("max-message-queue-size-exceeded");
        assertThat(outcome.answer()).extracting(Answer::status).isEqualTo(429);
    }

    @Test
    void an_unknown_outcome_keeps_what_was_answered() {
        Outcome<MessageResponse> outcome = answered(504, "<html>");

        assertThat(((Outcome.Unknown<MessageResponse>) outcome).error())
                .hasValueSatisfying(error -> assertThat(error.status()).isEqualTo(504));
        assertThat(outcome.answer()).extracting(Answer::body).isEqualTo("<html>");
    }
}
