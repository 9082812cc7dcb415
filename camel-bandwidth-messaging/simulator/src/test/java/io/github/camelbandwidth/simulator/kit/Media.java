/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import io.github.camelbandwidth.simulator.Simulator;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The media of the default account, as a client of the API sees them. Names stand as they are in the path. */
public final class Media {
    private static final String PATH = "/users/" + ApiClient.ACCOUNT + "/media";

    private final ApiClient client;

    public Media(Simulator simulator) {
        client = new ApiClient(simulator);
    }

    public HttpRequest.Builder request(String name) {
        return client.request(PATH + "/" + name);
    }

    public HttpResponse<String> put(String name, String text) {
        return client.exchange(
                request(name).header("Content-Type", "text/plain").PUT(BodyPublishers.ofString(text)));
    }

    public HttpResponse<String> put(String name, byte[] bytes) {
        return client.exchange(request(name).PUT(BodyPublishers.ofByteArray(bytes)));
    }

    public HttpResponse<String> get(String name) {
        return client.exchange(request(name));
    }

    public HttpResponse<String> delete(String name) {
        return client.exchange(request(name).DELETE());
    }

    public HttpResponse<String> list(String... headers) {
        HttpRequest.Builder request = client.request(PATH);
        return client.exchange(headers.length == 0 ? request : request.headers(headers));
    }
}
