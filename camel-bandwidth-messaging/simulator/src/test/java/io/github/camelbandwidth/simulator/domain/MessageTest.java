/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");

    @Provide
    Arbitrary<Set<String>> recipients() {
        Arbitrary<String> ordinary = Arbitraries.integers().between(0, 9999).map("+1919555%04d"::formatted);
        Arbitrary<String> failing = Arbitraries.integers().between(0, 9999).map("+1555555%04d"::formatted);
        return Arbitraries.oneOf(ordinary, failing).set().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 300)
    void every_recipient_gets_exactly_one_final_event(@ForAll("recipients") Set<String> to) {
        List<StatusEvent> events = live(to);
        assertThat(events).extracting(StatusEvent::to).containsExactlyInAnyOrderElementsOf(to);
    }

    @Property(tries = 300)
    void a_number_that_stands_for_a_code_fails_with_it_and_every_other_one_is_reached(
            @ForAll("recipients") Set<String> to) {
        for (StatusEvent event : live(to)) {
            boolean failing = event.to().startsWith("+1555555");
            Integer code = failing ? Integer.valueOf(event.to().substring(8)) : null;
            assertThat(event.errorCode()).isEqualTo(code);
            assertThat(event.type()).isEqualTo(failing ? StatusEvent.Type.FAILED : StatusEvent.Type.DELIVERED);
        }
    }

    @Property(tries = 100)
    void event_ids_are_unique(@ForAll("recipients") Set<String> to) {
        assertThat(live(to)).extracting(StatusEvent::id).doesNotHaveDuplicates();
    }

    @Example
    void a_text_alone_counts_its_segments() {
        assertThat(draft(List.of("+19195550142"), "x".repeat(161), List.of()).segmentCount())
                .isEqualTo(2);
    }

    @Example
    void a_long_text_to_several_recipients_is_one_segment() {
        assertThat(draft(List.of("+19195550142", "+19195550143"), "x".repeat(161), List.of())
                        .segmentCount())
                .isEqualTo(1);
    }

    @Example
    void a_long_text_with_media_is_one_segment() {
        assertThat(draft(List.of("+19195550142"), "x".repeat(161), List.of("https://media.example.com/a.png"))
                        .segmentCount())
                .isEqualTo(1);
    }

    @Example
    void nothing_personal_is_in_what_a_message_says_of_itself() {
        Message message = Message.queued("id", NOW, draft(List.of("+19195550142"), "A secret", List.of()));
        assertThat(message + " " + message.draft() + message.advance(NOW))
                .doesNotContain("A secret", "+1919", "19195550142", "my tag")
                .contains("***0142");
    }

    private static List<StatusEvent> live(Set<String> to) {
        Message message = Message.queued("id", NOW, draft(List.copyOf(to), "Hello", List.of()));
        List<StatusEvent> events = new ArrayList<>();
        for (int steps = 0; !message.hasEnded() && steps < 10; steps++) {
            Advance advance = message.advance(NOW);
            events.addAll(advance.events());
            message = advance.message();
        }
        assertThat(message.hasEnded()).isTrue();
        assertThat(message.advance(NOW).events()).isEmpty();
        return events;
    }

    private static Draft draft(List<String> to, String text, List<String> media) {
        return new Draft("9900000", "application", "+19195550100", to, text, media, "my tag", null, null);
    }
}
