/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import io.github.camelbandwidth.testkit.Golden;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiChannelRequestTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");

    private static JsonNode golden(String name) throws Exception {
        return Json.read(Golden.read("multi-channel/" + name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-fallback",
                "request-media",
                "request-media-reply",
                "request-card",
                "request-carousel",
                "request-carousel-short",
                "request-minimal"
            })
    void every_kind_of_content_is_read_found_right_and_written_as_it_was(String name) throws Exception {
        MultiChannelRequest request = MultiChannelRequest.of(golden(name));

        assertThat(MultiChannelRules.check(request, NOW)).isEmpty();
        assertThat(Json.read(Json.write(request))).isEqualTo(golden(name));
    }

    @Test
    void a_request_with_everything_in_it_is_found_right_and_its_expiration_written_in_utc() throws Exception {
        MultiChannelRequest request = MultiChannelRequest.of(golden("request-full"));

        assertThat(MultiChannelRules.check(request, NOW)).isEmpty();
        assertThat(Json.write(request))
                .isEqualTo(
                        golden("request-full").toString().replace("2026-02-01T17:00:00+01:00", "2026-02-01T16:00:00Z"));
    }

    @Test
    void a_request_made_of_records_is_the_same_as_one_read() throws Exception {
        String application = "93de2206-9669-4e07-948d-329f4b722ee2";
        MultiChannelRequest request = new MultiChannelRequest(
                "+19195550142",
                new ChannelMessage(
                        "TableForTwoRBM",
                        application,
                        new RbmContent.Carousel(
                                RbmContent.Width.MEDIUM,
                                List.of(
                                        new CardContent(
                                                "Soup",
                                                null,
                                                new CardContent.CardMedia(
                                                        "https://www.example.com/soup.png",
                                                        null,
                                                        CardContent.Height.TALL),
                                                List.of()),
                                        new CardContent(null, "A salad of the season", null, List.of())),
                                List.of(new Suggestion.Reply("Neither", Suggestion.postback("neither"))))));

        assertThat(request).isEqualTo(MultiChannelRequest.of(golden("request-carousel-short")));
    }

    @Test
    void a_place_may_be_written_in_numbers() throws Exception {
        JsonNode json = Json.read("""
                {"channelList":[{"channel":"RBM","content":{"text":"x","suggestions":[
                  {"type":"SHOW_LOCATION","latitude":35.77210,"longitude":-78}]}}]}""");

        RbmContent content =
                (RbmContent) MultiChannelRequest.of(json).channelList().get(0).content();
        assertThat(content).isNotNull();
        assertThat(content.suggestions())
                .containsExactly(new Suggestion.ShowLocation(null, null, "35.77210", "-78", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                                 | body",
                "{'text':'planted'}                                                 | text",
                "{'to':['+19195550142']}                                            | to",
                "{'channelList':{}}                                                 | channelList",
                "{'channelList':['planted']}                                        | channelList",
                "{'channelList':[{}]}                                               | channelList[0].channel",
                "{'channelList':[{'channel':'sms'}]}                                | channelList[0].channel",
                "{'channelList':[{'channel':'SMS','content':'planted'}]}            | channelList[0].content",
                "{'channelList':[{'channel':'SMS','content':{'media':[]}}]}         | channelList[0].content.media",
                "{'channelList':[{'channel':'RBM','content':{'cardContent':{'titel':'planted'}}}]} | channelList[0].content.cardContent.titel",
                "{'channelList':[{'channel':'RBM','content':{'suggestions':[{'type':'CALL'}]}}]}   | channelList[0].content.suggestions[0].type",
                "{'channelList':[{'channel':'RBM','content':{'suggestions':[{'text':'x'}]}}]}      | channelList[0].content.suggestions[0].type",
                "{'priority':'urgent'}                                              | priority",
                "{'expiration':'tomorrow'}                                          | expiration"
            },
            quoteCharacter = '~')
    void what_is_misspelt_or_of_another_type_is_refused_by_its_path(String json, String path) throws Exception {
        JsonNode node = Json.read(json.replace('\'', '"'));

        assertThatExceptionOfType(InvalidMessageException.class)
                .isThrownBy(() -> MultiChannelRequest.of(node))
                .satisfies(e -> {
                    assertThat(e.fieldErrors())
                            .extracting(FieldError::fieldName)
                            .contains(path);
                    assertThat(e).message().doesNotContain("planted");
                });
    }

    @Test
    void to_string_shows_no_number_and_no_words() throws Exception {
        assertThat(MultiChannelRequest.of(golden("request-fallback")))
                .hasToString("MultiChannelRequest[to=***0142, channelList=[RBM, MMS, SMS], tag of 10, priority=HIGH,"
                        + " expiration=2026-02-01T16:00:00Z]");
    }
}
