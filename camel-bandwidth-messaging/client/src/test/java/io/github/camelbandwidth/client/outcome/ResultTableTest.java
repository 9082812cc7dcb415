/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.http.Attempt;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Was it done, what was asked for and is no send? */
class ResultTableTest {
    private static ApiResult<String> decide(Attempt attempt) {
        return ResultTable.decide(attempt, answer -> Optional.of(answer.body()).filter(body -> !body.isEmpty()));
    }

    private static Attempt answered(int status, String body, boolean complete) {
        return new Attempt(true, new Answer(status, "", Map.of(), body, complete), null);
    }

    @ParameterizedTest
    @CsvSource({"200, YES", "204, YES", "302, NO", "400, NO", "404, NO", "429, NO", "408, UNKNOWN", "502, UNKNOWN"})
    void a_status_says_it(int status, Sent done) {
        assertThat(decide(answered(status, "x", true)).done()).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "x, false"})
    void a_success_that_is_of_no_use_was_done_all_the_same(String body, boolean complete) {
        assertThat(decide(answered(200, body, complete)))
                .isInstanceOf(ApiResult.Failed.class)
                .extracting(ApiResult::done)
                .isEqualTo(Sent.YES);
    }

    @ParameterizedTest
    @CsvSource({"true, UNKNOWN", "false, NO"})
    void without_an_answer_bytes_written_decide(boolean written, Sent done) {
        assertThat(decide(new Attempt(written, null, new IOException("reset"))).done())
                .isEqualTo(done);
    }

    @Test
    void what_is_seen_to_be_wrong_was_not_done() {
        assertThat(ApiResult.invalid(List.of()).done()).isEqualTo(Sent.NO);
    }
}
