/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import io.github.camelbandwidth.simulator.SimulatorSettings;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsControlTest {
    private static final Pattern EXAMPLE = Pattern.compile("-d '(\\{.*})' http://localhost:8085/simulator/faults");

    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withPort(0), SimulatorTime.handMoved(Instant.parse("2026-02-01T15:00:00Z")));
    private final ApiClient client = new ApiClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void rules_are_put_counted_shown_and_taken_away() {
        assertThat(put("{'seed':7,'rules':[{'match':{'path':'*/messages','nth':2},'effect':{'status':503}}]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(202);
        assertThat(client.sendDespiteFaults(textTo("+19195550142")).statusCode())
                .isEqualTo(503);
        assertThat(get())
                .isEqualTo(tree("{'seed':7,'held':0,'rules':[{'match':{'path':'*/messages','nth':2},"
                        + "'effect':{'status':503},'matched':2,'applied':1}]}"));
        assertThat(call("DELETE", "").statusCode()).isEqualTo(204);
        assertThat(get()).isEqualTo(tree("{'seed':0,'held':0,'rules':[]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'errorCode':4432}",
                "{'errorCode':4770,'after':'PT1M'}",
                "{'receipt':'never','after':'PT2H'}",
                "{'event':'delayed','by':'PT5S'}",
                "{'event':'duplicated','times':3}",
                "{'event':'reordered','within':'PT10S'}",
                "{'event':'dropped'}",
                "{'event':'beforeAnswer','within':'PT5S'}",
                "{'status':429,'retryAfter':30}",
                "{'status':502,'body':'none'}",
                "{'status':500,'body':'html'}",
                "{'status':503,'body':'vendor'}",
                "{'status':500,'body':{'type':'a','description':'b'}}",
                "{'delay':'PT30S'}",
                "{'answer':'none'}",
                "{'answer':'reset'}",
                "{'answer':'lost'}",
                "{'answer':'half'}"
            })
    void every_effect_is_shown_as_it_was_put(String effect) {
        assertThat(put("{'rules':[{'effect':" + effect + "}]}").statusCode()).isEqualTo(204);
        assertThat(get().at("/rules/0/effect")).isEqualTo(tree(effect));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'event':'duplicated'} | {'event':'duplicated','times':2}",
                "{'event':'reordered'} | {'event':'reordered','within':'PT10S'}",
                "{'event':'beforeAnswer'} | {'event':'beforeAnswer','within':'PT5S'}",
                "{'receipt':'never'} | {'receipt':'never','after':'PT2H'}"
            })
    void what_an_effect_leaves_open_is_shown_as_it_is(String put, String shown) {
        assertThat(put("{'rules':[{'effect':" + put + "}]}").statusCode()).isEqualTo(204);
        assertThat(get().at("/rules/0/effect")).isEqualTo(tree(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'to':'+1919*','from':'+19195550100','tag':'a','text':'b','accountId':'c','applicationId':'d'}",
                "{'nth':3}",
                "{'nth':'2..5'}",
                "{'nth':'3..'}",
                "{'every':2}",
                "{'probability':0.25}"
            })
    void every_match_is_shown_as_it_was_put(String match) {
        assertThat(put("{'rules':[{'match':" + match + ",'effect':{'errorCode':4432}}]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get().at("/rules/0/match")).isEqualTo(tree(match));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 'rules' is required",
                "{'rules':{}} | 'rules' is required",
                "{'rules':[1]} | rules[0]: A rule must be a JSON object",
                "{'rules':[],'sead':1} | There is no field 'sead' here; there are seed, rules",
                "{'rules':[],'seed':'a'} | 'seed' must be a whole number",
                "{'rules':[{'match':{}}]} | rules[0]: 'effect' must be a JSON object",
                "{'rules':[{'effect':{'errorCode':4432}},{'effect':{}}]} | rules[1]: An effect has exactly one of errorCode",
                "{'rules':[{'effect':{'errorCode':4432,'status':500}}]} | An effect has exactly one of",
                "{'rules':[{'effect':{'errorCode':10000}}]} | 'errorCode' must be 0 to 9999",
                "{'rules':[{'effect':{'errorCode':'4432'}}]} | 'errorCode' must be a whole number",
                "{'rules':[{'effect':{'errorCode':null}}]} | 'errorCode' is required",
                "{'rules':[{'effect':{'errorCode':1,'by':'PT1S'}}]} | there are errorCode, after",
                "{'rules':[{'effect':{'receipt':'late'}}]} | 'receipt' must be never",
                "{'rules':[{'effect':{'event':'lost'}}]} | 'event' must be delayed, duplicated, reordered, dropped or",
                "{'rules':[{'effect':{'event':'delayed'}}]} | 'by' is required",
                "{'rules':[{'effect':{'event':'delayed','by':'5s'}}]} | 'by' must be a duration such as PT24H",
                "{'rules':[{'effect':{'event':'delayed','by':'-PT1S'}}]} | 'by' must be 0 to 366 days",
                "{'rules':[{'effect':{'event':'duplicated','times':1}}]} | 'times' must be 2 to 100",
                "{'rules':[{'effect':{'event':'dropped','by':'PT1S'}}]} | there are event",
                "{'rules':[{'effect':{'status':200}}]} | 'status' must be 400 to 599",
                "{'rules':[{'effect':{'status':500,'body':'text'}}]} | 'body' must be vendor, none, html, or",
                "{'rules':[{'effect':{'status':429,'retryAfter':-1}}]} | 'retryAfter' must be 0 or more seconds",
                "{'rules':[{'effect':{'delay':'-PT1S'}}]} | 'delay' must be 0 to 366 days",
                "{'rules':[{'effect':{'delay':'PT100000000000000H'}}]} | 'delay' must be 0 to 366 days",
                "{'rules':[{'effect':{'errorCode':4720,'after':'PT100000000000000H'}}]} | 'after' must be 0 to 366 days",
                "{'rules':[{'effect':{'receipt':'never','after':'P367D'}}]} | 'after' must be 0 to 366 days",
                "{'rules':[{'effect':{'event':'delayed','by':'P367D'}}]} | 'by' must be 0 to 366 days",
                "{'rules':[{'effect':{'event':'reordered','within':'P367D'}}]} | 'within' must be 0 to 366 days",
                "{'rules':[{'effect':{'event':'beforeAnswer','within':'P367D'}}]} | 'within' must be 0 to 366 days",
                "{'rules':[{'effect':{'answer':'late'}}]} | 'answer' must be none, reset, lost or half",
                "{'rules':[{'match':{'too':'a'},'effect':{'errorCode':1}}]} | there are to, from, tag, text, accountId,",
                "{'rules':[{'match':{'to':1},'effect':{'errorCode':1}}]} | 'to' must be a string",
                "{'rules':[{'match':{'nth':0},'effect':{'errorCode':1}}]} | 'nth' must be 1 or more",
                "{'rules':[{'match':{'nth':'5..2'},'effect':{'errorCode':1}}]} | must not end before it begins",
                "{'rules':[{'match':{'nth':'a'},'effect':{'errorCode':1}}]} | 'nth' must be a whole number, or a range",
                "{'rules':[{'match':{'every':0},'effect':{'errorCode':1}}]} | 'every' must be 1 or more",
                "{'rules':[{'match':{'probability':2},'effect':{'errorCode':1}}]} | 'probability' must be 0 to 1",
                "{'rules':[{'match':{'probability':'a'},'effect':{'errorCode':1}}]} | must be a number from 0 to 1",
                "{'rules':[{'match':{'path':'*'},'effect':{'errorCode':1}}]} | This effect cannot be matched by 'path'",
                "{'rules':[{'match':{'type':'a'},'effect':{'status':500}}]} | This effect cannot be matched by 'type'",
                "{'rules':[{'match':{'method':'GET'},'effect':{'event':'dropped'}}]} | cannot be matched by 'method'"
            })
    void a_rule_that_makes_no_sense_is_refused_with_the_reason_and_changes_nothing(String body, String reason) {
        put("{'rules':[{'effect':{'errorCode':4432}}]}");
        HttpResponse<String> response = call("PUT", body.replace('\'', '"'));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).path("description").asText()).contains(reason);
        assertThat(get().at("/rules/0/effect/errorCode").asInt()).isEqualTo(4432);
    }

    @Test
    void every_example_of_the_guide_is_taken() throws Exception {
        String guide = Files.readString(Path.of("../../docs/guide/simulator.md"));
        List<String> examples =
                EXAMPLE.matcher(guide).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(5).allSatisfy(example -> assertThat(
                        call("PUT", example).statusCode())
                .isEqualTo(204));
    }

    private HttpResponse<String> put(String body) {
        return call("PUT", body.replace('\'', '"'));
    }

    private JsonNode get() {
        return Golden.tree(call("GET", "").body());
    }

    private HttpResponse<String> call(String method, String body) {
        return client.exchange(
                HttpRequest.newBuilder(URI.create(simulator.baseUrl().replace("/api/v2", "/simulator/faults")))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    private static JsonNode tree(String json) {
        return Golden.tree(json.replace('\'', '"'));
    }
}
