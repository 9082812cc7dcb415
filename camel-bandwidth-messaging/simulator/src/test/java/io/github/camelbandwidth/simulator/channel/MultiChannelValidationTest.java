/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.channel;

import static io.github.camelbandwidth.simulator.kit.MultiChannel.channel;
import static io.github.camelbandwidth.simulator.kit.MultiChannel.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.MultiChannel;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the rows below, {@code x*5} stands for five times x. */
class MultiChannelValidationTest {
    private static final String NUMBER = "+19195550142";
    private static final String GOLDEN_ID = "1770000000000abcdefghijklmnop";
    private static final String SMS = channel("SMS", "{'text':'Hello'}");
    private static final String SUGGESTION = "'text':'Tap','postbackData':'eWVz','type':";

    private static Simulator simulator;
    private static MultiChannel api;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(
                SimulatorSettings.defaults().withPort(0),
                SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z")));
        api = new MultiChannel(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void a_request_gets_the_documented_answer(String name) {
        HttpResponse<String> response = api.send(Golden.text("multi-channel/request-" + name + ".json"));
        assertThat(response.statusCode()).isEqualTo(202);
        String id = Golden.tree(response.body()).path("data").path("id").asText();
        assertThat(response.body().replace(id, GOLDEN_ID))
                .isEqualTo(Golden.oneLine("multi-channel/accepted-" + name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"carousel", "carousel-short", "media", "media-reply", "card", "fallback"})
    void every_kind_of_rich_content_is_taken(String name) {
        assertThat(api.send(Golden.text("multi-channel/request-" + name + ".json"))
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "to | '+19195550142' | '9195550142'",
                "to | '+19195550142' | ''",
                "to | '+19195550142' | ['+19195550142']",
                "tag | 'order 4711' | 4711",
                "tag | 'order 4711' | 'x*1025'",
                "priority | 'high' | 'low'",
                "expiration | 'high' | 'high','expiration':'2026-02-01T14:59:59Z'",
                "channelList[0].channel | 'SMS' | 'FAX'",
                "channelList[0].channel | 'SMS' | null",
                "channelList[0].channel | 'SMS' | 1",
                "channelList[0].from | '+19195550100' | '+invalid'",
                "channelList[0].from | '+19195550100' | ''",
                "channelList[0].applicationId | '93de2206-9669-4e07-948d-329f4b722ee2' | 'foreign'",
                "channelList[0].applicationId | '93de2206-9669-4e07-948d-329f4b722ee2' | null",
                "channelList[0].content | {'text':'Hello'} | null",
                "channelList[0].content | {'text':'Hello'} | 'Hello'"
            })
    void a_field_that_is_wrong_is_named(String field, String right, String wrong) {
        String body = to(NUMBER, SMS);
        String changed = body.replace(json(right), json(wrong));
        assertThat(changed).isNotEqualTo(body);
        assertNamed(api.send(changed), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMS | text | {}",
                "SMS | text | {'text':''}",
                "SMS | text | {'text':'x*2049'}",
                "MMS | text | {}",
                "MMS | text | {'text':'x*2049'}",
                "MMS | media | {'media':'https://media.example.com/a.png'}",
                "MMS | media[0] | {'media':['https://media.example.com/a.png']}",
                "MMS | media[0].fileUrl | {'media':[{}]}",
                "MMS | media[0].fileUrl | {'media':[{'fileUrl':'not a url'}]}",
                "MMS | media[0].fileUrl | {'media':[{'fileUrl':'https://media.example.com/x*1000'}]}",
                "RBM | text | {}",
                "RBM | text | {'text':'x*3271'}",
                "RBM | text | {'text':'Hello','media':[{'fileUrl':'https://media.example.com/a.png'}]}",
                "RBM | media | {'media':[]}",
                "RBM | media[0].thumbnailUrl | {'media':[{'fileUrl':'https://a.example.com','thumbnailUrl':'x y'}]}",
                "RBM | orientation | {'cardContent':{'title':'A'}}",
                "RBM | orientation | {'orientation':'UP','cardContent':{'title':'A'}}",
                "RBM | thumbnailImageAlignment | {'orientation':'HORIZONTAL','cardContent':{'title':'A'}}",
                "RBM | thumbnailImageAlignment"
                        + " | {'orientation':'VERTICAL','thumbnailImageAlignment':'UP','cardContent':{'title':'A'}}",
                "RBM | cardContent.title | {'orientation':'VERTICAL','cardContent':{}}",
                "RBM | cardContent.title | {'orientation':'VERTICAL','cardContent':{'title':'x*201'}}",
                "RBM | cardContent.description | {'orientation':'VERTICAL','cardContent':{'description':'x*2001'}}",
                "RBM | cardContent.media.height"
                        + " | {'orientation':'VERTICAL','cardContent':{'media':{'fileUrl':'https://a.example.com/b'}}}",
                "RBM | cardContent.media.fileUrl"
                        + " | {'orientation':'VERTICAL','cardContent':{'media':{'height':'TALL'}}}",
                "RBM | cardWidth | {'cardContents':[{'title':'A'},{'title':'B'}]}",
                "RBM | cardContents | {'cardWidth':'SMALL','cardContents':[{'title':'A'}]}",
                "RBM | cardContents[1].title | {'cardWidth':'SMALL','cardContents':[{'title':'A'},{}]}",
            })
    void content_that_is_wrong_is_named(String channel, String field, String content) {
        assertNamed(api.send(to(NUMBER, channel(channel, json(content)))), "channelList[0].content." + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type | {'text':'Tap','postbackData':'eWVz'}",
                "type | {'text':'Tap','postbackData':'eWVz','type':'JUMP'}",
                "text | {'type':'REPLY','postbackData':'eWVz'}",
                "text | {'type':'REPLY','postbackData':'eWVz','text':'x*26'}",
                "postbackData | {'type':'REPLY','text':'Tap'}",
                "postbackData | {'type':'REPLY','text':'Tap','postbackData':'not base64'}",
                "postbackData | {'type':'REPLY','text':'Tap','postbackData':'x*2052'}",
                "phoneNumber | {~'DIAL_PHONE'}",
                "phoneNumber | {~'DIAL_PHONE','phoneNumber':'9195550142'}",
                "latitude | {~'SHOW_LOCATION','longitude':'0'}",
                "latitude | {~'SHOW_LOCATION','longitude':'0','latitude':'90.000001'}",
                "longitude | {~'SHOW_LOCATION','latitude':'0','longitude':'-180.5'}",
                "longitude | {~'SHOW_LOCATION','latitude':'0','longitude':'west'}",
                "label | {~'SHOW_LOCATION','latitude':'0','longitude':'0','label':'x*101'}",
                "title | {~'CREATE_CALENDAR_EVENT','startTime':'2026-02-01T20:00:00Z','endTime':'2026-02-01T21:00:00Z'}",
                "startTime | {~'CREATE_CALENDAR_EVENT','title':'A','endTime':'2026-02-01T21:00:00Z'}",
                "endTime | {~'CREATE_CALENDAR_EVENT','title':'A','startTime':'2026-02-01T20:00:00Z','endTime':'nine'}",
                "description | {~'CREATE_CALENDAR_EVENT','title':'A','startTime':'2026-02-01T20:00:00Z',"
                        + "'endTime':'2026-02-01T21:00:00Z','description':'x*501'}",
                "url | {~'OPEN_URL'}",
                "url | {~'OPEN_URL','url':'ftp://www.example.com'}",
                "url | {~'OPEN_URL','url':'https://www.example.com/x*2048'}",
                "application | {~'OPEN_URL','url':'https://www.example.com','application':'MAIL'}",
                "webviewViewMode | {~'OPEN_URL','url':'https://www.example.com','application':'WEBVIEW'}",
                "webviewViewMode | {~'OPEN_URL','url':'https://www.example.com','application':'BROWSER',"
                        + "'webviewViewMode':'FULL'}",
                "webviewViewMode | {~'OPEN_URL','url':'https://www.example.com','application':'WEBVIEW',"
                        + "'webviewViewMode':'WIDE'}"
            })
    void a_suggestion_that_is_wrong_is_named(String field, String suggestion) {
        String content = "{'text':'Hello','suggestions':[" + suggestion.replace("~", SUGGESTION) + "]}";
        assertNamed(
                api.send(to(NUMBER, channel("RBM", json(content)))), "channelList[0].content.suggestions[0]." + field);
    }

    @Test
    void a_rich_message_has_at_most_11_suggestions_and_a_card_at_most_4() {
        assertThat(api.send(to(NUMBER, channel("RBM", "{'text':'Hello'," + suggestions(11) + "}")))
                        .statusCode())
                .isEqualTo(202);
        assertNamed(
                api.send(to(NUMBER, channel("RBM", "{'text':'Hello'," + suggestions(12) + "}"))),
                "channelList[0].content.suggestions");
        assertNamed(
                api.send(to(
                        NUMBER,
                        channel(
                                "RBM",
                                "{'orientation':'VERTICAL','cardContent':{'title':'A'," + suggestions(5) + "}}"))),
                "channelList[0].content.cardContent.suggestions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MMS | {'text':null,'media':[{'fileUrl':'https://media.example.com/a.png','thumbnailUrl':'x y'}]}",
                "RBM | {'text':null,'media':[{'fileUrl':'https://media.example.com/a.png','thumbnailUrl':null}]}",
                "RBM | {'text':'Hello','orientation':null,'cardContent':null,'suggestions':null}",
                "RBM | {'cardWidth':'MEDIUM','cardContents':[{'title':'A'},{'description':'B','media':null}]}",
                "RBM | {'text':'Hello','suggestions':[{'text':'Yes','postbackData':'eWVz','type':'REPLY','url':1}]}"
            })
    void what_means_nothing_there_is_passed_over_and_null_is_nothing(String channel, String content) {
        assertThat(api.send(to(NUMBER, channel(channel, json(content)))).statusCode())
                .isEqualTo(202);
    }

    @Test
    void there_are_one_to_four_channels() {
        assertThat(api.send(to(NUMBER, SMS, SMS, SMS, SMS)).statusCode()).isEqualTo(202);
        assertNamed(api.send(to(NUMBER, SMS, SMS, SMS, SMS, SMS)), "channelList");
        assertNamed(api.send(to(NUMBER)), "channelList");
        assertNamed(api.send("{\"to\":\"" + NUMBER + "\"}"), "channelList");
    }

    @Test
    void a_field_that_is_wrong_is_told_in_the_documented_shape() {
        String missing = SMS.replace("\"from\":\"+19195550100\",", "");
        assertThat(api.send(to(NUMBER, missing)).body()).isEqualTo(Golden.oneLine("multi-channel/400-field.json"));
    }

    @Test
    void everything_wrong_is_told_at_once_whatever_the_channel() {
        String wrong = channel("MMS", "{}").replace(ApiClient.APPLICATION, "foreign");
        JsonNode errors = Golden.tree(api.send(to("nobody", SMS, wrong)).body()).path("errors");
        assertThat(errors.findValuesAsText("field"))
                .containsExactlyInAnyOrder("to", "channelList[1].applicationId", "channelList[1].content.text");
    }

    private static void assertNamed(HttpResponse<String> response, String field) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        JsonNode answer = Golden.tree(response.body());
        assertThat(answer.path("data").isNull()).isTrue();
        assertThat(answer.path("errors").findValuesAsText("type")).containsOnly("request-validation");
        assertThat(answer.path("errors").findValuesAsText("field")).containsExactly(field);
    }

    private static String suggestions(int count) {
        return "'suggestions':[" + String.join(",", Collections.nCopies(count, "{" + SUGGESTION + "'REPLY'}")) + "]";
    }

    private static String json(String row) {
        String body = row.replace('\'', '"');
        var repeated = Pattern.compile("x\\*(\\d+)").matcher(body);
        return repeated.replaceAll(found -> "x".repeat(Integer.parseInt(found.group(1))));
    }
}
