/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.fault.FateEffect.Fails;
import io.github.camelbandwidth.simulator.fault.HttpEffect.AnswerLost;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Ending;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Reset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultBookTest {
    private static final Subject SUBJECT = new Subject()
            .with(MatchField.TO, List.of("+19195550142", "+19195550143"))
            .with(MatchField.TAG, "order 4711")
            .with(MatchField.TEXT, "See you at noon")
            .with(MatchField.METHOD, "POST")
            .with(MatchField.PATH, "/api/v2/users/9900000/messages")
            .with(MatchField.ACCOUNT_ID, "9900000");

    private final FaultBook book = new FaultBook();

    @ParameterizedTest
    @CsvSource({
        "TO,+19195550142,true",
        "TO,+19195550143,true",
        "TO,+1919*,true",
        "TO,+1919555014,false",
        "TO,*0143,true",
        "TAG,order*,true",
        "TAG,*,true",
        "TAG,orders*,false",
        "TEXT,at noon,true",
        "TEXT,At noon,false",
        "TEXT,at*noon,false",
        "METHOD,post,true",
        "METHOD,GET,false",
        "PATH,*/messages,true",
        "PATH,/api/v2/users/*,true",
        "PATH,/api/v2/users,false",
        "PATH,/api/v2/users/.*,false",
        "ACCOUNT_ID,9900000,true",
        "ACCOUNT_ID,99*,false",
        "FROM,*,false"
    })
    void a_rule_strikes_what_has_the_wanted_value(MatchField field, String wanted, boolean fits) {
        assertThat(FaultMatch.any().with(field, wanted).fits().test(SUBJECT)).isEqualTo(fits);
    }

    @Test
    void all_that_a_match_names_must_fit() {
        FaultMatch match = FaultMatch.any().to("*").tag("order 4711");
        assertThat(match.fits().test(SUBJECT)).isTrue();
        assertThat(match.text("midnight").fits().test(SUBJECT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3,3,1,'3'", "2,4,1,'2,3,4'", "8,9223372036854775807,1,'8,9,10'", "1,10,4,'4,8'", "5,10,4,'8'"})
    void of_what_fits_the_wanted_turns_are_struck(long first, long last, long every, String struck) {
        book.put(Faults.none().and(FaultMatch.any().nth(first, last).every(every), new Fails(4432)));
        assertThat(strikes(10)).asString().isEqualTo("[" + struck.replace(",", ", ") + "]");
    }

    @Test
    void every_rule_counts_what_fits_it_and_the_first_that_strikes_decides() {
        book.put(Faults.none()
                .and(FaultMatch.any().nth(1), new Fails(4001))
                .and(FaultMatch.any().nth(2), new Fails(4002))
                .and(FaultMatch.any(), new Fails(4003)));
        assertThat(List.of(strike(), strike(), strike()))
                .containsExactly(
                        Optional.of(new Fails(4001)), Optional.of(new Fails(4002)), Optional.of(new Fails(4003)));
        assertThat(book.counts()).extracting(FaultCount::matched).containsExactly(3L, 3L, 3L);
        assertThat(book.counts()).extracting(FaultCount::applied).containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_rule_of_another_kind_neither_strikes_nor_counts() {
        book.put(Faults.none().and(FaultMatch.any(), new Reset()));
        assertThat(strike()).isEmpty();
        assertThat(book.counts()).extracting(FaultCount::matched).containsExactly(0L);
    }

    @Test
    void a_rule_that_is_not_asked_does_not_count() {
        book.put(Faults.none().and(FaultMatch.any(), new AnswerLost()));
        assertThat(book.choose(Ending.class, SUBJECT, ending -> !ending.isOfSends()))
                .isEmpty();
        assertThat(book.counts()).extracting(FaultCount::matched).containsExactly(0L);
    }

    @Test
    void a_rule_that_is_chosen_counts_as_struck_once_it_is_applied() {
        book.put(Faults.none().and(FaultMatch.any(), new AnswerLost()));
        Strike<Ending> chosen =
                book.choose(Ending.class, SUBJECT, ending -> true).orElseThrow();
        assertThat(book.counts()).extracting(FaultCount::matched).containsExactly(1L);
        assertThat(book.counts()).extracting(FaultCount::applied).containsExactly(0L);
        assertThat(chosen.apply()).isEqualTo(new AnswerLost());
        assertThat(book.counts()).extracting(FaultCount::applied).containsExactly(1L);
    }

    @Test
    void rules_that_are_put_begin_to_count_anew() {
        Faults faults = Faults.none().and(FaultMatch.any().nth(1), new Fails(4432));
        book.put(faults);
        strike();
        assertThat(strike()).isEmpty();
        book.put(faults);
        assertThat(strike()).contains(new Fails(4432));
    }

    @Test
    void the_same_seed_strikes_the_same_turns_and_another_seed_others() {
        Faults faults = Faults.none().and(FaultMatch.any().probability(0.5), new Fails(4432));
        List<List<Integer>> runs = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8}) {
            book.put(faults.withSeed(seed));
            runs.add(strikes(200));
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0)).isNotEqualTo(runs.get(2));
        assertThat(runs.get(0).size()).isBetween(70, 130);
    }

    @Test
    void two_rules_of_the_same_probability_do_not_strike_together() {
        FaultMatch half = FaultMatch.any().probability(0.5);
        book.put(Faults.none().and(half, new Fails(4001)).and(half, new Fails(4002)));
        strikes(200);
        assertThat(book.counts().get(1).applied()).isBetween(20L, 80L);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1"})
    void a_probability_of_zero_never_strikes_and_one_always(double probability, long part) {
        book.put(Faults.none().and(FaultMatch.any().probability(probability), new Fails(4432)));
        assertThat(strikes(100)).hasSize((int) (100 * part));
    }

    @Test
    void a_match_by_what_its_effect_cannot_have_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> Faults.none().and(FaultMatch.any().path("*"), new Fails(4432)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This effect cannot be matched by 'path', only by to, from, tag, text, accountId,"
                        + " applicationId, nth, every and probability");
    }

    @Test
    void a_rule_shows_neither_numbers_nor_texts() {
        FaultRule rule = new FaultRule(FaultMatch.any().to("+19195550142").text("planted text"), new Fails(4432));
        assertThat(rule.toString()).doesNotContain("19195550142", "planted");
        assertThat(SUBJECT.toString()).doesNotContain("19195550142", "noon");
    }

    private Optional<FateEffect> strike() {
        return book.strike(FateEffect.class, SUBJECT);
    }

    private List<Integer> strikes(int things) {
        return IntStream.rangeClosed(1, things)
                .filter(number -> strike().isPresent())
                .boxed()
                .toList();
    }
}
