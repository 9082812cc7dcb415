/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A request both ends are pinned to: one that asks in its path and headers. */
public record GoldenRequest(String name) {
    /** The answer to it. */
    public HttpResponse<String> ask(ApiClient client) {
        return ask(client, "", "");
    }

    /** The answer to the same request with another token where the file has its own. */
    public HttpResponse<String> ask(ApiClient client, String token, String other) {
        JsonNode json = Golden.tree(Golden.text(name).replace(token, other));
        HttpRequest.Builder request = client.request(json.path("path").asText());
        json.path("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        String body = json.path("body").asText();
        return client.exchange(request.method(
                json.path("method").asText(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
