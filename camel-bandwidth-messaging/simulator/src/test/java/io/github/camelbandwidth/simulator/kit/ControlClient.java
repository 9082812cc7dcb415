/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A client of the control API; bodies may be written with single quotes. */
public final class ControlClient {
    private final Simulator simulator;
    private final ApiClient http;

    public ControlClient(Simulator simulator) {
        this.simulator = simulator;
        this.http = new ApiClient(simulator);
    }

    public JsonNode get(String path) {
        return Golden.tree(call("GET", path, "").body());
    }

    public HttpResponse<String> post(String path, String body) {
        return call("POST", path, body);
    }

    public HttpResponse<String> call(String method, String path, String body) {
        return http.exchange(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    public URI uri(String path) {
        return URI.create(simulator.baseUrl().replace("/api/v2", "/simulator/" + path));
    }
}
