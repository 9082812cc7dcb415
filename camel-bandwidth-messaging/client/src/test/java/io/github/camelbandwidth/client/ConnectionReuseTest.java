/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A connection is used again, but never one that the server may be about to close. */
class ConnectionReuseTest {
    /**
     * More than two, since an answer is told a moment before its connection is free again: the next send may just miss
     * it.
     */
    private static final int SENDS = 20;

    private static final String ACCEPTED = Golden.read("send/accepted-minimal.json");

    /** How many connections it takes to send one after the other. */
    private static int connections(Reply reply) throws Exception {
        try (FaultyServer server = FaultyServer.start(reply);
                BandwidthClient client = new BandwidthClient(HttpSettings.defaults(), new HandMovedTime())) {
            for (int i = 0; i < SENDS; i++) {
                MessageRequest request = MessageRequest.builder()
                        .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
                        .to("+19195550142")
                        .from("+19195550100")
                        .text("planted")
                        .build();
                Account account = new Account(server.baseUrl(), "9900000", "username", "planted-password");
                Timeouts patient = new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1));
                assertThat(client.send(account, patient, request)
                                .get(20, TimeUnit.SECONDS)
                                .sent())
                        .isEqualTo(Sent.YES);
            }
            return server.connections();
        }
    }

    @Test
    void connections_are_used_again() throws Exception {
        assertThat(connections(Reply.json(202, ACCEPTED))).isLessThan(SENDS / 2);
    }

    @Test
    void a_connection_the_server_says_it_closes_is_not_used_again() throws Exception {
        assertThat(connections(Reply.raw("HTTP/1.1 202 Accepted\r\nConnection: close\r\nContent-Length: "
                        + ACCEPTED.length() + "\r\n\r\n" + ACCEPTED)))
                .isEqualTo(SENDS);
    }
}
