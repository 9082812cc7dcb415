/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");

    private static final Account ACCOUNT =
            Account.of("9900000", new Credentials("user", "pass")).withReceipts(true);

    @Provide
    Arbitrary<Set<String>> recipients() {
        Arbitrary<String> ordinary = Arbitraries.integers().between(0, 9999).map("+1919555%04d"::formatted);
        Arbitrary<String> failing = Arbitraries.integers().between(0, 9999).map("+1555555%04d"::formatted);
        return Arbitraries.oneOf(ordinary, failing).set().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 300)
    void every_recipient_gets_exactly_one_final_event(@ForAll("recipients") Set<String> to) {
        List<StatusEvent> events = endings(live(to));
        assertThat(events).extracting(StatusEvent::to).containsExactlyInAnyOrderElementsOf(to);
    }

    @Property(tries = 300)
    void a_number_that_stands_for_a_code_fails_with_it_and_every_other_one_is_reached(
            @ForAll("recipients") Set<String> to) {
        for (StatusEvent event : endings(live(to))) {
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
    void a_carrier_that_takes_its_time_holds_back_its_own_recipient_alone() {
        Fates late = (message, number) ->
                number.endsWith("143") ? Optional.of(new Fate(9902, Duration.ofHours(2))) : Optional.empty();
        Message queued =
                Message.queued("id", NOW, draft(List.of("+19195550142", "+19195550143"), "x", List.of()), ACCOUNT);
        Message sending = queued.advance(NOW, late).message();
        Message after = sending.advance(NOW, late).message().advance(NOW, late).message();
        assertThat(after.recipients())
                .extracting(Recipient::number, Recipient::status)
                .containsExactly(tuple("+19195550142", Status.DELIVERED), tuple("+19195550143", Status.SENT));
        assertThat(after.nextStep(NOW, Duration.ofSeconds(1))).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(after.advance(NOW.plus(Duration.ofHours(2)), late).events())
                .extracting(StatusEvent::errorCode)
                .containsExactly(9902);
    }

    @Example
    void the_first_who_knows_a_fate_decides_it_and_the_rest_is_not_asked() {
        Fates fates = Fates.firstOf(
                List.of(Fates.byNumber(), (message, number) -> Optional.of(Fate.of(4470)), (message, number) -> {
                    throw new AssertionError("asked all the same");
                }));
        Message message = Message.queued("id", NOW, draft(List.of("+15555554432"), "x", List.of()), ACCOUNT);
        assertThat(fates.of(message, "+15555554432")).contains(Fate.of(4432));
        assertThat(fates.of(message, "+19195550142")).contains(Fate.of(4470));
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
        Message message = Message.queued("id", NOW, draft(List.of("+19195550142"), "A secret", List.of()), ACCOUNT);
        assertThat(message + " " + message.draft() + message.advance(NOW, Fates.byNumber()))
                .doesNotContain("A secret", "+1919", "19195550142", "my tag")
                .contains("***0142");
    }

    @Property(tries = 100)
    void with_receipts_every_mms_is_announced_when_it_is_sending_and_no_sms_is(
            @ForAll("recipients") Set<String> to, @ForAll boolean media) {
        List<String> urls = media ? List.of("https://media.example.com/a.png") : List.of();
        List<StatusEvent> sending = live(draft(List.copyOf(to), "Hello", urls), ACCOUNT).stream()
                .filter(event -> event.type() == StatusEvent.Type.SENDING)
                .toList();
        assertThat(sending).hasSize(media || to.size() > 1 ? to.size() : 0);
    }

    @Property(tries = 100)
    void with_sent_events_all_that_reach_a_carrier_are_announced_once_and_others_are_not(
            @ForAll("recipients") Set<String> to, @ForAll boolean receipts) {
        Draft draft = draft(List.copyOf(to), "Hello", List.of());
        List<StatusEvent> events = live(draft, ACCOUNT.withReceipts(receipts).withSentEvents(true));
        assertThat(events.stream()
                        .filter(event -> event.type() == StatusEvent.Type.SENT)
                        .map(StatusEvent::to))
                .containsExactlyElementsOf(draft.to().stream()
                        .filter(number -> !number.startsWith("+1555555")
                                || !ErrorCodes.isBeforeCarrier(Integer.parseInt(number.substring(8))))
                        .toList());
    }

    @Property(tries = 100)
    void without_receipts_an_mms_is_delivered_once_the_carrier_has_it_and_never_fails_aloud(
            @ForAll("recipients") Set<String> to) {
        Draft mms = draft(List.copyOf(to), "Hello", List.of("https://media.example.com/a.png"));
        List<StatusEvent> events = live(mms, ACCOUNT.withReceipts(false));
        assertThat(events).allMatch(event -> event.type() == StatusEvent.Type.DELIVERED);
        assertThat(events)
                .extracting(StatusEvent::to)
                .containsExactlyElementsOf(mms.to().stream()
                        .filter(number -> !number.startsWith("+1555555")
                                || !ErrorCodes.isBeforeCarrier(Integer.parseInt(number.substring(8))))
                        .toList());
    }

    @Property(tries = 100)
    void without_receipts_an_sms_is_announced_all_the_same(@ForAll @IntRange(min = 0, max = 9999) int code) {
        Draft sms = draft(List.of("+1555555%04d".formatted(code)), "Hello", List.of());
        assertThat(live(sms, ACCOUNT.withReceipts(false)))
                .extracting(StatusEvent::errorCode)
                .containsExactly(code);
    }

    @Example
    void a_message_that_expires_before_it_is_sent_fails_with_4360() {
        Draft draft = expiring("+19195550142", NOW.plusSeconds(1));
        Message queued = Message.queued("id", NOW, draft, ACCOUNT);
        Message sending = queued.advance(NOW, Fates.byNumber()).message();
        for (Message message : List.of(queued, sending)) {
            assertThat(message.advance(NOW.plusSeconds(1), Fates.byNumber()).events())
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.errorCode()).isEqualTo(4360);
                        assertThat(event.description()).isEqualTo("message-not-sent-expiration-date-passed");
                    });
        }
    }

    @Example
    void a_message_that_was_sent_in_time_does_not_expire_any_more() {
        Message message = Message.queued("id", NOW, expiring("+19195550142", NOW.plusSeconds(1)), ACCOUNT);
        Message sent = message.advance(NOW, Fates.byNumber())
                .message()
                .advance(NOW, Fates.byNumber())
                .message();
        assertThat(sent.advance(NOW.plusSeconds(1), Fates.byNumber()).message().recipients())
                .extracting(Recipient::status)
                .containsExactly(Status.DELIVERED);
    }

    private static Draft expiring(String to, Instant at) {
        return new Draft(
                "9900000",
                "application",
                "+19195550100",
                List.of(to),
                "Hello",
                List.of(),
                null,
                null,
                new Expiration(at.toString(), at));
    }

    private static List<StatusEvent> endings(List<StatusEvent> events) {
        return events.stream()
                .filter(event -> event.type() != StatusEvent.Type.SENDING)
                .toList();
    }

    private static List<StatusEvent> live(Set<String> to) {
        return live(draft(List.copyOf(to), "Hello", List.of()), ACCOUNT);
    }

    private static List<StatusEvent> live(Draft draft, Account account) {
        Message message = Message.queued("id", NOW, draft, account);
        List<StatusEvent> events = new ArrayList<>();
        for (int steps = 0; !message.hasEnded() && steps < 10; steps++) {
            Advance advance = message.advance(NOW, Fates.byNumber());
            events.addAll(advance.events());
            message = advance.message();
        }
        assertThat(message.hasEnded()).isTrue();
        assertThat(message.advance(NOW, Fates.byNumber()).events()).isEmpty();
        return events;
    }

    private static Draft draft(List<String> to, String text, List<String> media) {
        return new Draft("9900000", "application", "+19195550100", to, text, media, "my tag", null, null);
    }
}
