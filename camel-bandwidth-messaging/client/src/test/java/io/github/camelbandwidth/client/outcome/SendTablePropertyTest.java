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
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every status and every body, likely or not. */
class SendTablePropertyTest {
    private static final Set<Integer> MAY_BE_NO =
            Set.of(400, 401, 403, 404, 405, 406, 407, 413, 414, 415, 422, 429, 431, 500, 503);

    @Property
    void an_answer_means_sent_exactly_if_it_is_a_202(@ForAll("answers") Answer answer) {
        assertThat(decide(answer).sent() == Sent.YES).isEqualTo(answer.status() == 202);
    }

    @Property
    void an_answer_means_not_sent_only_if_it_redirects_or_refuses(@ForAll("answers") Answer answer) {
        if (decide(answer).sent() == Sent.NO) {
            assertThat(answer.status() / 100 == 3 || MAY_BE_NO.contains(answer.status()))
                    .isTrue();
        }
    }

    @Property
    void an_outcome_with_an_answer_gives_that_answer(@ForAll("answers") Answer answer) {
        assertThat(decide(answer).answer()).isSameAs(answer);
    }

    @Property
    void without_an_answer_it_is_unknown_exactly_if_something_was_written(@ForAll boolean written) {
        Outcome<MessageResponse> outcome =
                SendTable.decide(new Attempt(written, null, new IOException()), MessageResponse::of);

        assertThat(outcome.sent()).isEqualTo(written ? Sent.UNKNOWN : Sent.NO);
    }

    private static Outcome<MessageResponse> decide(Answer answer) {
        Throwable failure = answer.complete() ? null : new IOException("cut");
        return SendTable.decide(new Attempt(true, answer, failure), MessageResponse::of);
    }

    @Provide
    Arbitrary<Answer> answers() {
        Arbitrary<Integer> statuses = Arbitraries.oneOf(
                Arbitraries.integers(),
                Arbitraries.integers().between(0, 1000),
                Arbitraries.integers().between(199, 206),
                Arbitraries.of(202, 400, 404, 408, 429, 500, 502, 503, 504));
        return Combinators.combine(statuses, bodies(), Arbitraries.of(true, false))
                .as((status, body, complete) -> new Answer(status, "", Map.of(), body, complete));
    }

    private static Arbitrary<String> bodies() {
        Arbitrary<String> golden = Arbitraries.of(List.of(
                Golden.read("send/accepted-full.json"),
                Golden.read("errors/400-field.json"),
                Golden.read("errors/404-without-type.json"),
                Golden.read("errors/500.json")));
        Arbitrary<String> cut = Combinators.combine(
                        golden, Arbitraries.doubles().between(0, 1))
                .as((text, share) -> text.substring(0, (int) (text.length() * share)));
        Arbitrary<String> jsonLike = Arbitraries.strings()
                .withChars("{}[]\":,. \\0123456789-+eEtruefalsn")
                .ofMaxLength(40);
        return Arbitraries.oneOf(golden, cut, jsonLike, Arbitraries.strings().ofMaxLength(40));
    }
}
