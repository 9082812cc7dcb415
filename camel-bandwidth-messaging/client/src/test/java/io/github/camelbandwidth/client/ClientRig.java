/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import io.github.camelbandwidth.client.call.Call;
import io.github.camelbandwidth.client.call.Ended;
import io.github.camelbandwidth.client.call.RetryPolicy;
import io.github.camelbandwidth.client.http.HttpSettings;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.HandMovedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A client on a clock moved by hand, whose chance always lies in the middle: waits take three quarters of a step. */
final class ClientRig implements AutoCloseable {
    static final MessageRequest REQUEST = MessageRequest.builder()
            .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
            .to("+19195550142")
            .from("+19195550100")
            .text("Your table is ready")
            .build();

    /** The clock of these is the system's: on a busy machine a connection, or a handshake, may take its time. */
    static final HttpSettings HTTP = http(64);

    /** One connection at a time: whoever comes second waits for it. */
    static final HttpSettings ONE_CONNECTION = http(1);

    /** As a host name has it, but for the length of its first part: no server of names need be asked, or be there. */
    static final String NO_HOST = "no-such-host".repeat(6) + ".invalid";

    /** Bound, and never listening: nobody else can get the port meanwhile. */
    private static final Socket NOBODY = bound();

    /** Before the second try, and before the third. */
    static final Duration FIRST_WAIT = Duration.ofMillis(750);

    static final Duration SECOND_WAIT = Duration.ofMillis(1500);

    static final Timeouts PATIENT = new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1));
    static final CallSettings REPEATING = new CallSettings(PATIENT, RetryPolicy.defaults());
    static final CallSettings ONCE = new CallSettings(PATIENT, RetryPolicy.none());

    final HandMovedTime time = new HandMovedTime();
    final BandwidthClient client;

    ClientRig() {
        this(HTTP);
    }

    ClientRig(HttpSettings settings) {
        client = new BandwidthClient(settings, time, () -> 0.5);
    }

    static Account account(FaultyServer server) {
        return account(server.baseUrl());
    }

    static Account account(String baseUrl) {
        return new Account(baseUrl, "9900000", "username", "planted-password");
    }

    /** An address at which nobody listens. */
    static String nobody() {
        return "http://localhost:" + NOBODY.getLocalPort() + "/api/v2";
    }

    private static Socket bound() {
        try {
            Socket socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpSettings http(int connections) {
        return new HttpSettings(Duration.ofMinutes(1), connections, Duration.ofSeconds(15), null, null);
    }

    static <T> Ended<T> end(Call<T> call) throws Exception {
        return call.ended().get(60, TimeUnit.SECONDS);
    }

    /** Lets so much time pass once somebody waits for exactly that. */
    void pass(Duration wait) throws InterruptedException {
        time.awaitTimer(wait);
        time.advance(wait);
    }

    @Override
    public void close() {
        client.close();
    }
}
