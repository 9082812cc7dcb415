/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelbandwidth.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;

/** A client of the API that has nothing in common with the simulator. */
public final class ApiClient {
    public static final String ACCOUNT = "9900000";
    public static final String APPLICATION = "93de2206-9669-4e07-948d-329f4b722ee2";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Simulator simulator;

    public ApiClient(Simulator simulator) {
        this.simulator = simulator;
    }

    public HttpResponse<String> send(String body) {
        return exchange(request("/users/" + ACCOUNT + "/messages")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A request with the right credentials. */
    public HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", basic("username", "password"));
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path));
    }

    /** Asks, and holds request and answer against the OpenAPI file. */
    public HttpResponse<String> exchange(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        List<String> violations = Contract.violations(
                new Contract.Asked(
                        request.method(), request.uri(), request.headers()::firstValue, BodyText.of(request)),
                new Contract.Answered(response.statusCode(), response.headers()::firstValue, response.body()));
        if (!violations.isEmpty()) {
            throw new AssertionError("Not as openapi.yaml says: " + violations);
        }
        return response;
    }

    /** The same as {@link #send(String)} where a rule may have made up the answer, which no file describes. */
    public HttpResponse<String> sendDespiteFaults(String body) {
        return exchangeDespiteFaults(request("/users/" + ACCOUNT + "/messages")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The same as {@link #exchange} where a rule may have made up the answer, which no file describes. */
    public HttpResponse<String> exchangeDespiteFaults(HttpRequest.Builder builder) {
        return exchange(builder.build(), BodyHandlers.ofString());
    }

    /** Asks, and leaves the answer to who asks. */
    public static <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    /** A valid body for a message to these numbers. */
    public static String textTo(String... numbers) {
        return "{\"applicationId\":\"" + APPLICATION + "\",\"from\":\"+19195550100\",\"to\":[\""
                + String.join("\",\"", numbers) + "\"],\"text\":\"A text nobody else may read\"}";
    }
}
