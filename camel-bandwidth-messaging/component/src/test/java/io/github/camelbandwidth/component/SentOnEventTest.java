/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.testkit.Golden;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came with an event is sent on to the producer. */
class SentOnEventTest {
    private static final Map<String, Object> STATUS = Map.of(
            "CamelBandwidthMessagingEventType", "message-delivered", "CamelBandwidthMessagingEventDirection", "out");

    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bandwidth-messaging:messages, message-delivered, loop",
        "bandwidth-messaging:multi-channel?channels=SMS, message-delivered, loop",
        "bandwidth-messaging:messages?to=+19195550101, message-failed, loop",
        "bandwidth-messaging:messages?to=+19195550101, message-received, the answer"
    })
    void an_event_is_no_text(String uri, String golden, String why) throws Exception {
        Object event =
                EventReader.read(Golden.read("events/" + golden + ".json")).get(0);

        Exchange sent = rig.sendTo(uri, event, Map.of());

        assertThat(sent.getException(MessageNotSentException.class)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bandwidth-messaging:messages", "bandwidth-messaging:multi-channel?channels=SMS"})
    void a_status_event_with_another_body_says_of_nobody_that_they_get_it(String uri) {
        Exchange sent = rig.sendTo(uri, "Thanks", STATUS);

        assertThat(sent.getException(MessageNotSentException.class))
                .hasMessageContaining("message-delivered")
                .hasMessageContaining("loop")
                .hasMessageContaining("CamelBandwidthMessagingTo");
    }

    @Test
    void somebody_else_may_be_told_of_it() {
        Exchange sent = rig.sendTo("bandwidth-messaging:messages?to=+19195550101", "It failed", STATUS);

        assertThat(rig.sent(sent).path("to")).hasToString("[\"+19195550101\"]");
    }

    @Test
    void a_group_that_is_too_large_for_an_answer_gets_none() {
        String group = IntStream.range(10, 21).mapToObj(i -> "+191955502" + i).collect(Collectors.joining(","));

        Exchange sent =
                rig.sendTo("bandwidth-messaging:messages", "Thanks", Map.of("CamelBandwidthMessagingTo", group));

        assertThat(sent.getException(MessageNotSentException.class))
                .hasMessageContaining("11 recipients where a group message takes 10");
    }
}
