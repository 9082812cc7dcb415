/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.client.outcome.ErrorDetail;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.testkit.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the ledger keeps of a send says nothing of a person, and is enough to tell a repeat all of it. */
class SendRecordTest {
    private static final MultiChannelRequest SEVERAL = MultiChannelRequest.of(json("multi-channel/request-full.json"));
    private static final MultiChannelResponse TAKEN =
            MultiChannelResponse.of(json("multi-channel/accepted-full.json")).orElseThrow();

    private static JsonNode json(String golden) {
        try {
            return new ObjectMapper().readTree(Golden.read(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendRecord record(SendResponse response, SendRequest request) {
        Outcome<SendResponse> accepted =
                new Outcome.Accepted<>(response, new Answer(202, "Accepted", Map.of(), "", true));
        return SendRecord.read(SendRecord.of(accepted, request).text()).orElseThrow();
    }

    private static MultiChannelResponse warned() {
        ErrorDetail warning =
                new ErrorDetail("planted-type", "'+19195550142' is a planted number", Map.of("reference", "5550142"));
        return new MultiChannelResponse(
                TAKEN.id(),
                TAKEN.time(),
                TAKEN.direction(),
                TAKEN.to(),
                TAKEN.channelList(),
                TAKEN.tag(),
                TAKEN.priority(),
                TAKEN.expiration(),
                List.of(warning));
    }

    @Test
    void a_record_of_a_message_over_several_channels_has_no_number_no_word_and_no_tag() {
        assertThat(record(warned(), SEVERAL).text())
                .contains(TAKEN.id())
                .doesNotContain("555", "table", "Table", "ExampleRBM", "order 4711", "number");
    }

    @Test
    void a_record_of_a_message_has_no_number_no_word_and_no_tag() {
        MessageRequest request = MessageRequest.of(json("send/request-full.json"));
        MessageResponse response =
                MessageResponse.of(json("send/accepted-full.json")).orElseThrow();
        assertThat(record(response, request).text())
                .contains(response.id())
                .doesNotContain("555", "Lunch", "order 4711", "media.example.com");
    }

    @Test
    void a_repeat_gets_the_whole_answer() {
        assertThat(record(TAKEN, SEVERAL).response(SEVERAL).orElseThrow()).isEqualTo(TAKEN);
    }

    @Test
    void a_repeat_is_told_of_which_kind_the_complaints_were() {
        MultiChannelResponse told = (MultiChannelResponse)
                record(warned(), SEVERAL).response(SEVERAL).orElseThrow();
        assertThat(told.errors()).containsExactly(new ErrorDetail("planted-type", null, Map.of()));
    }

    @Test
    void it_is_of_no_message_with_another_recipient_or_other_words() {
        SendRecord record = record(TAKEN, SEVERAL);
        assertThat(record.isOf(SEVERAL)).isTrue();
        assertThat(record.isOf(new MultiChannelRequest("+19195550143", SEVERAL.channelList(), null, null, null)))
                .isFalse();
        assertThat(record.isOf(new MultiChannelRequest(
                        SEVERAL.to(), SEVERAL.channelList().subList(0, 1), null, null, null)))
                .isFalse();
    }
}
