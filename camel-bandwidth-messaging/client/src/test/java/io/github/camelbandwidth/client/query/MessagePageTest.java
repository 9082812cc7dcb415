/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.testkit.Golden;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagePageTest {
    private static final String EVERY_FIELD = """
            {"messageId":"1770000000000abcdefghijklmnop","accountId":"9900000","sourceTn":"+19195550100",
             "destinationTn":"+19195550142","messageStatus":"DLR_EXPIRED","messageDirection":"OUTBOUND",
             "messageType":"sms","segmentCount":2,"errorCode":4720,"receiveTime":"2026-02-01T15:00:00.123Z",
             "carrierName":"AT&T","messageSize":212,"messageLength":180,"attachmentCount":1,"recipientCount":3,
             "campaignClass":"T","campaignId":"CABC123","bwLatency":20,"carrierLatency":35,
             "callingNumberCountryA3":"USA","calledNumberCountryA3":"CAN","product":"TOLL_FREE","location":"123ID"}""";

    private static MessagePage page(String body) {
        return MessagePage.of(new Answer(200, "OK", Map.of(), body, true)).orElseThrow();
    }

    @Test
    void every_field_of_a_message_is_read_and_written_under_its_own_name() throws Exception {
        MessageItem message =
                page("{\"messages\":[" + EVERY_FIELD + "]}").messages().get(0);

        assertThat(Json.tree(message)).isEqualTo(Json.read(EVERY_FIELD));
    }

    @Test
    void what_is_not_known_of_a_message_is_left_out() throws Exception {
        MessageItem message = page(Golden.read("list/found.json")).messages().get(0);

        JsonNode golden = Json.read(Golden.read("list/found.json")).at("/messages/0");
        ObjectNode known = golden.deepCopy();
        golden.properties().stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> known.remove(field.getKey()));
        // Fractions of a second that are zero are not written.
        known.put("receiveTime", "2026-02-01T15:00:00Z");
        assertThat(Json.tree(message)).isEqualTo(known);
    }

    @Test
    void the_last_page_has_no_token_of_a_next_one() {
        MessagePage page = page(Golden.read("list/nothing-found.json"));

        assertThat(page.messages()).isEmpty();
        assertThat(page.nextPageToken()).isNull();
        assertThat(page.prevPageToken()).isNull();
    }

    @Test
    void to_string_of_a_message_shows_no_number() {
        assertThat(page("{\"messages\":[" + EVERY_FIELD + "]}"))
                .asString()
                .contains("1770000000000abcdefghijklmnop")
                .doesNotContain("9195550");
    }
}
