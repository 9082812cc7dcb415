/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventMessage;
import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.testkit.Golden;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProvenResponseTest {

    private static EventMessage message(String json) throws Exception {
        return EventReader.read("[{\"message\":" + json + "}]").get(0).message();
    }

    @Test
    void what_is_not_known_of_it_is_null() throws Exception {
        MessageRequest request = MessageRequest.builder().to("+19195550142").build();

        MessageResponse response = (MessageResponse) ProvenResponse.of(request, message("{\"id\":\"one\"}"));

        assertThat(response.id()).isEqualTo("one");
        assertThat(response.to()).containsExactly("+19195550142");
        assertThat(response.time()).isNull();
        assertThat(response.segmentCount()).isNull();
        assertThat(response.owner()).isNull();
        assertThat(response.tag()).isNull();
    }

    @Test
    void of_a_message_over_several_channels_it_is_an_answer_of_that_kind() throws Exception {
        MultiChannelRequest request = MultiChannelRequest.of(Json.read(Golden.read("multi-channel/request-full.json")));

        MultiChannelResponse response = (MultiChannelResponse) ProvenResponse.of(
                request, message("{\"id\":\"one\",\"time\":\"2026-02-01T15:00:00.5Z\",\"direction\":\"out\"}"));

        assertThat(response.id()).isEqualTo("one");
        assertThat(response.time()).isEqualTo(Instant.parse("2026-02-01T15:00:00.5Z"));
        assertThat(response.to()).containsExactly(request.to());
        assertThat(response.channelList()).hasSameSizeAs(request.channelList());
        assertThat(response.tag()).isEqualTo(request.tag());
    }
}
