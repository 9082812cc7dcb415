/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.testkit.Golden;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
    private static final Correlation ONE = new Correlation("Ab3-_d6789012345");

    @Property(tries = 300)
    void whatever_the_tag_it_comes_back_as_it_was(@ForAll @WithNull String tag) {
        String marked = ONE.addTo(tag);

        assertThat(Correlation.strip(marked)).isEqualTo(tag);
        assertThat(Correlation.of(marked)).contains(ONE);
        assertThat(marked.length() - (tag == null ? 0 : tag.length()))
                .isLessThanOrEqualTo(Correlation.ADDED_CHARACTERS);
    }

    @Test
    void of_two_marks_the_last_one_is_ours() {
        String theirs = new Correlation("0123456789abcdef").addTo("order 4711");

        assertThat(Correlation.of(ONE.addTo(theirs))).contains(ONE);
        assertThat(Correlation.strip(ONE.addTo(theirs))).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order 4711",
                "[cbm:short]",
                "order [cbm:0123456789abcdef] 4711",
                "order[cbm:0123456789abcdef]",
                "order [cbm:0123456789abcde!]"
            })
    void a_tag_without_a_mark_is_left_alone(String tag) {
        assertThat(Correlation.of(tag)).isEmpty();
        assertThat(Correlation.strip(tag)).isEqualTo(tag);
    }

    @Test
    void no_two_are_alike() {
        Set<Correlation> many = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Correlation one = Correlation.random();
            assertThat(Correlation.of(one.addTo(null))).contains(one);
            many.add(one);
        }

        assertThat(many).hasSize(1_000);
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(ONE.toString()).doesNotContain(ONE.value());
    }

    @Test
    void an_event_has_it_apart_from_its_tag_and_its_json() throws Exception {
        String golden = Golden.read("events/message-delivered.json");

        MessageEvent event = EventReader.read(golden.replace("order 4711", ONE.addTo("order 4711")))
                .get(0);

        assertThat(event.message().correlation()).isEqualTo(ONE);
        assertThat(event.message().tag()).isEqualTo("order 4711");
        assertThat(event.json()).isEqualTo(EventReader.read(golden).get(0).json());
        assertThat(event.toString()).doesNotContain(ONE.value());
    }

    @Test
    void an_event_whose_tag_was_nothing_else_has_no_tag() throws Exception {
        String body = Golden.read("events/message-delivered.json").replace("order 4711", ONE.addTo(null));

        MessageEvent event = EventReader.read(body).get(0);

        assertThat(event.message().tag()).isNull();
        assertThat(event.json()).doesNotContain("tag", ONE.value());
    }

    @Test
    void the_answer_to_a_send_does_not_show_it() throws Exception {
        String json = "{\"id\": \"7\", \"tag\": \"" + ONE.addTo("order 4711") + "\"}";

        assertThat(MessageResponse.of(Json.read(json)).orElseThrow().tag()).isEqualTo("order 4711");
    }
}
