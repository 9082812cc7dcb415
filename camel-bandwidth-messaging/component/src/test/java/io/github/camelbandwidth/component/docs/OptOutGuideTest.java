/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.InboundDraft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.processor.PredicateValidationException;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the recipe for opt-out lists. */
class OptOutGuideTest {
    private static final String OURS = "+19195550100";
    private static final String THEIRS = "+19195550142";

    @TempDir
    private Path folder;

    private GuideApp guide;

    @BeforeEach
    void start() throws Exception {
        guide = app();
    }

    @AfterEach
    void stop() throws Exception {
        guide.close();
    }

    private GuideApp app() throws Exception {
        return new GuideApp(
                new YamlRoutes("classpath:recipes/opt-out.yaml", "optedOut"),
                Map.of("optedOutFile", folder.resolve("opted-out.txt").toString()));
    }

    private void write(String text) {
        guide.simulator.inbound(InboundDraft.of(THEIRS, OURS, text));
        guide.simulator.awaitIdle(Duration.ofSeconds(20));
    }

    private Exchange campaign(String phone) {
        Exchange ended = guide.send("direct:campaign", "planted offer", Map.of("phone", phone));
        guide.simulator.awaitIdle(Duration.ofSeconds(20));
        return ended;
    }

    private int sent() {
        return guide.simulator.messages().size();
    }

    @Test
    void somebody_who_is_not_on_the_list_gets_the_text() {
        assertThat(campaign(THEIRS).getException()).isNull();
        assertThat(sent()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop. ", "UNSUBSCRIBE", "Opt out"})
    void who_writes_stop_gets_nothing_more(String word) {
        write(word);

        campaign(THEIRS);

        assertThat(sent()).isZero();
        assertThat(guide.app.mock("mock:optedOut").getReceivedExchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please don't stop", "The end", "ok"})
    void other_words_are_no_opt_out(String words) {
        write(words);

        campaign(THEIRS);

        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void who_writes_start_is_off_the_list() {
        write("STOP");
        write("START");

        campaign(THEIRS);

        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void an_opt_out_the_network_knows_of_is_learnt_from_its_4775() throws Exception {
        write("STOP");
        Files.writeString(folder.resolve("opted-out.txt"), "");
        guide.app
                .context()
                .getRegistry()
                .lookupByNameAndType("optedOut", FileIdempotentRepository.class)
                .reset();

        campaign(THEIRS);
        campaign(THEIRS);

        assertThat(sent()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("opted-out.txt"))).isEqualTo(THEIRS + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15555554475", "+15555554775"})
    void both_codes_put_the_recipient_on_the_list(String number) {
        campaign(number);
        campaign(number);

        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void another_failure_does_not() {
        campaign("+15555554432");
        campaign("+15555554432");

        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void the_list_outlives_the_application() throws Exception {
        write("STOP");
        guide.close();
        guide = app();

        campaign(THEIRS);

        assertThat(sent()).isZero();
    }

    @Test
    void a_number_in_another_form_than_the_list_has_is_not_sent_to() {
        write("STOP");

        assertThat(campaign("(919) 555-0142").getException()).isInstanceOf(PredicateValidationException.class);
        assertThat(sent()).isZero();
    }
}
