/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** The program under test: it sends a text. */
final class Sender {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Sender() {}

    static int send(String baseUrl, String number, String tag) {
        String credentials = Base64.getEncoder().encodeToString("username:password".getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/users/9900000/messages"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"applicationId": "93de2206-9669-4e07-948d-329f4b722ee2", "from": "+19195550100", "to": "%s",
                         "text": "Your table is ready", "tag": "%s"}""".formatted(number, tag)))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
