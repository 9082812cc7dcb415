/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageOutcomeUnknownException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.TestTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that wants to see our certificate too. */
class MutualTlsTest {
    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    /** Sockets whose other end must show a certificate. */
    private static final class Demanding extends ServerSocketFactory {
        private final String protocol;

        Demanding(String protocol) {
            this.protocol = protocol;
        }

        private ServerSocket demanding(ServerSocket socket) {
            ((SSLServerSocket) socket).setNeedClientAuth(true);
            ((SSLServerSocket) socket).setEnabledProtocols(new String[] {protocol});
            return socket;
        }

        private static ServerSocketFactory sockets() {
            return TestTls.context(TestTls.LOCALHOST).getServerSocketFactory();
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return demanding(sockets().createServerSocket(port));
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return demanding(sockets().createServerSocket(port, backlog));
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return demanding(sockets().createServerSocket(port, backlog, address));
        }
    }

    private static KeyStoreParameters store() {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setType("PKCS12");
        store.setResource("classpath:testkit/localhost.p12");
        store.setPassword("test-only");
        return store;
    }

    private void tls(boolean withOwnKey) {
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store());
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        if (withOwnKey) {
            KeyManagersParameters keys = new KeyManagersParameters();
            keys.setKeyStore(store());
            keys.setKeyPassword("test-only");
            parameters.setKeyManagers(keys);
        }
        rig.component.setSslContextParameters(parameters);
    }

    private Exchange send(FaultyServer server) {
        return rig.sendTo(
                "bandwidth-messaging:messages?to=%2B19195550101&baseUrl=https://localhost:" + server.port() + "/api/v2",
                "planted text",
                Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void the_key_of_the_tls_settings_is_shown(String protocol) {
        tls(true);
        try (FaultyServer server = FaultyServer.start(
                new Demanding(protocol), Reply.json(202, Golden.read("send/accepted-minimal.json")))) {
            assertThat(send(server).getException()).isNull();
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void without_a_key_the_alert_ends_the_send_and_nothing_is_repeated(String protocol) {
        tls(false);
        try (FaultyServer server = FaultyServer.start(new Demanding(protocol), Reply.silence())) {
            BandwidthMessagingException failure =
                    (BandwidthMessagingException) send(server).getException();

            // In TLS 1.3 the alert may come after the first byte of the request, and then proves nothing to us.
            assertThat(failure.getSent())
                    .isIn(protocol.equals("TLSv1.2") ? new Sent[] {Sent.NO} : new Sent[] {Sent.NO, Sent.UNKNOWN});
            assertThat(failure.getTries()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.posts()).isZero();
        }
    }

    @Test
    void a_tls_alert_after_the_first_byte_is_unknown_and_never_repeated() {
        tls(true);
        try (FaultyServer server = FaultyServer.start(new Demanding("TLSv1.3"), Reply.closeAfterItIsRead())) {
            assertThat(send(server).getException()).isExactlyInstanceOf(MessageOutcomeUnknownException.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }
}
