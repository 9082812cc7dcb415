/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.HandMovedTime;
import io.github.camelbandwidth.testkit.Reply;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection is used again, but never one that the server may be about to close. */
class ConnectionReuseTest {
    private static final String ACCEPTED = Golden.read("send/accepted-minimal.json");
    private static final CallSettings PATIENT =
            new CallSettings(new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1)), RetryPolicy.none());
    private static final MessageRequest REQUEST = MessageRequest.builder()
            .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
            .to("+19195550142")
            .from("+19195550100")
            .text("planted")
            .build();

    @ParameterizedTest
    @CsvSource({
        "Server: well-kept,        1",
        "Keep-Alive: timeout=60,   1",
        "Keep-Alive: timeout=1,    2",
        "Keep-Alive: timeout=0,    2",
        "Connection: close,        2"
    })
    void two_sends_take_as_many_connections_as_the_server_makes_necessary(String header, int connections)
            throws Exception {
        Reply reply = Reply.raw("HTTP/1.1 202 Accepted\r\n" + header + "\r\nContent-Length: " + ACCEPTED.length()
                + "\r\n\r\n" + ACCEPTED);
        try (FaultyServer server = FaultyServer.start(reply);
                BandwidthClient client = new BandwidthClient(ClientRig.ONE_CONNECTION, new HandMovedTime())) {
            Account account = new Account(server.baseUrl(), "9900000", "username", "planted-password");
            for (int i = 0; i < 2; i++) {
                assertThat(client.send(account, PATIENT, REQUEST)
                                .outcome()
                                .get(60, TimeUnit.SECONDS)
                                .sent())
                        .isEqualTo(Sent.YES);
            }

            assertThat(server.connections()).isEqualTo(connections);
            assertThat(server.posts()).isEqualTo(2);
        }
    }
}
