/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks for lists of messages. */
public final class Lists {
    private final ApiClient client;

    public Lists(Simulator simulator) {
        this.client = new ApiClient(simulator);
    }

    /** The answer to a query given as it would be written by hand: {@code a=b&c=d}, neither encoded. */
    public HttpResponse<String> ask(String query) {
        return askEncoded(encode(query));
    }

    /** The same for a query that is encoded. */
    public HttpResponse<String> askEncoded(String query) {
        return client.exchange(client.request("/users/" + ApiClient.ACCOUNT + "/messages?" + query)
                .GET());
    }

    /** What was found. */
    public JsonNode find(String query) {
        HttpResponse<String> response = ask(query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Golden.tree(response.body());
    }

    /** The recipients found, in order. */
    public List<String> recipients(String query) {
        return recipients(find(query));
    }

    public static List<String> recipients(JsonNode page) {
        return StreamSupport.stream(page.path("messages").spliterator(), false)
                .map(message -> message.path("destinationTn").asText())
                .toList();
    }

    private static String encode(String query) {
        return Stream.of(query.split("&(?=\\w+=)", -1))
                .map(part -> part.split("=", 2))
                .map(pair -> pair[0] + "=" + (pair.length == 1 ? "" : URLEncoder.encode(pair[1], UTF_8)))
                .collect(joining("&"));
    }
}
