/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.client.credentials.Authorization;
import io.github.camelbandwidth.client.http.HttpBody;
import io.github.camelbandwidth.client.http.HttpCall;
import io.github.camelbandwidth.client.http.HttpSink;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.media.MediaHead;
import io.github.camelbandwidth.client.media.MediaId;
import io.github.camelbandwidth.client.media.MediaSink;
import io.github.camelbandwidth.client.media.MediaUpload;
import io.github.camelbandwidth.client.query.MessageQuery;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the operations look as HTTP requests of one account. */
final class ApiRequests {
    private static final String JSON = "application/json";

    private final Account account;
    private final Timeouts timeouts;

    ApiRequests(Account account, Timeouts timeouts) {
        this.account = account;
        this.timeouts = timeouts;
    }

    Function<Authorization, HttpCall> post(String resource, Object body) {
        String json = Json.write(body);
        Map<String, String> headers = Map.of("Content-Type", "application/json; charset=utf-8", "Accept", JSON);
        return call("POST", account.resource(resource), headers, HttpBody.text(json), null);
    }

    Function<Authorization, HttpCall> list(MessageQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        query.filters().forEach((filter, value) -> parameters.put(filter.parameter(), value));
        put(parameters, "sort", query.sort());
        put(parameters, "pageToken", query.pageToken());
        put(parameters, "limit", query.limit());
        put(parameters, "limitTotalCount", query.limitTotalCount());
        String encoded = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call("GET", account.resource("messages?" + encoded), Map.of("Accept", JSON), HttpBody.none(), null);
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    Function<Authorization, HttpCall> upload(MediaUpload upload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", upload.contentType());
        if (upload.cacheControl() != null) {
            headers.put("Cache-Control", upload.cacheControl());
        }
        return call("PUT", account.mediaUrl(upload.id()), headers, upload.content(), null);
    }

    Function<Authorization, HttpCall> download(MediaId id, MediaSink sink) {
        return call(
                "GET",
                account.mediaUrl(id),
                // Errors come as JSON, the file as whatever it is.
                Map.of("Accept", "*/*"),
                HttpBody.none(),
                head -> sink.open(MediaHead.of(head)));
    }

    Function<Authorization, HttpCall> listMedia(@Nullable String continuationToken) {
        Map<String, String> headers = continuationToken == null
                ? Map.of("Accept", JSON)
                : Map.of("Accept", JSON, "Continuation-Token", continuationToken);
        return call("GET", account.resource("media"), headers, HttpBody.none(), null);
    }

    Function<Authorization, HttpCall> deleteMedia(MediaId id) {
        return call("DELETE", account.mediaUrl(id), Map.of("Accept", JSON), HttpBody.none(), null);
    }

    private Function<Authorization, HttpCall> call(
            String method, URI uri, Map<String, String> headers, HttpBody body, @Nullable HttpSink sink) {
        return authorization -> {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Authorization", authorization.header());
            return new HttpCall(method, uri, all, body, sink, timeouts.response(), timeouts.request());
        };
    }
}
