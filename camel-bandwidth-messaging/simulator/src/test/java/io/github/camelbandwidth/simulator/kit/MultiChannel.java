/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import io.github.camelbandwidth.simulator.Simulator;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Sends multi-channel messages. */
public final class MultiChannel {
    public static final String PATH = "/users/" + ApiClient.ACCOUNT + "/messages/multiChannel";

    private final ApiClient client;

    public MultiChannel(Simulator simulator) {
        this.client = new ApiClient(simulator);
    }

    public HttpResponse<String> send(String body) {
        return client.exchange(json(client.request(PATH)).POST(BodyPublishers.ofString(body)));
    }

    public static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    /** A valid body, to that number by these channels. */
    public static String to(String number, String... channels) {
        return "{\"to\":\"" + number + "\",\"tag\":\"order 4711\",\"priority\":\"high\",\"channelList\":["
                + String.join(",", channels) + "]}";
    }

    /** A valid entry of the channel list, or one that is wrong in its content. */
    public static String channel(String channel, String content) {
        String from = channel.equals("RBM") ? "ExampleRBM" : "+19195550100";
        return ("{'from':'" + from + "','applicationId':'" + ApiClient.APPLICATION + "','channel':'" + channel
                        + "','content':" + content + "}")
                .replace('\'', '"');
    }
}
