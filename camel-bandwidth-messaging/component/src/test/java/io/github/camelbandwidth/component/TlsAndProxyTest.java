/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.outcome.Sent;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import io.github.camelbandwidth.testkit.TestTls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The TLS settings and the proxy of the component are really used, for http and for https. */
class TlsAndProxyTest {
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("me:planted".getBytes(StandardCharsets.UTF_8));

    private final SendRig rig = SendRig.start();
    private final FaultyServer secure = FaultyServer.start(
            TestTls.context(TestTls.LOCALHOST).getServerSocketFactory(),
            Reply.json(202, Golden.read("send/accepted-minimal.json")));
    private final TinyProxy open = TinyProxy.start(null);
    private final TinyProxy closed = TinyProxy.start(AUTHORIZATION);

    @BeforeEach
    void trust() {
        rig.component.setSslContextParameters(trusting(TestTls.LOCALHOST));
        rig.component.getRetryConfiguration().setMaxTries(1);
    }

    @AfterEach
    void stop() {
        rig.close();
        secure.close();
        open.close();
        closed.close();
    }

    private static SSLContextParameters trusting(String store) {
        KeyStoreParameters keys = new KeyStoreParameters();
        keys.setType("PKCS12");
        keys.setResource("classpath:" + store.substring(1));
        keys.setPassword("test-only");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(keys);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    private Exchange send(String scheme) {
        FaultyServer server = scheme.equals("https") ? secure : rig.server;
        String baseUrl = scheme + "://localhost:" + server.port() + "/api/v2";
        return rig.sendTo("bandwidth-messaging:messages?to=%2B19195550142&baseUrl=" + baseUrl, "Hi", Map.of());
    }

    private void through(TinyProxy proxy, String username, String password) {
        rig.component.getHttpConfiguration().setProxyHost("localhost");
        rig.component.getHttpConfiguration().setProxyPort(proxy.port());
        rig.component.getHttpConfiguration().setProxyAuthUsername(username);
        rig.component.getHttpConfiguration().setProxyAuthPassword(password);
    }

    private static void assertSent(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(MessageResponse.class);
    }

    @Test
    void the_components_tls_settings_are_used() {
        assertSent(send("https"));
    }

    @Test
    void the_contexts_tls_settings_are_used_where_the_component_is_told_so() {
        rig.component.setSslContextParameters(null);
        rig.component.setUseGlobalSslContextParameters(true);
        rig.context.setSSLContextParameters(trusting(TestTls.LOCALHOST));

        assertSent(send("https"));
    }

    @Test
    void the_contexts_tls_settings_are_not_used_unasked() {
        rig.component.setSslContextParameters(null);
        rig.context.setSSLContextParameters(trusting(TestTls.LOCALHOST));

        assertThat(send("https").getException()).isInstanceOf(MessageNotSentException.class);
    }

    @Test
    void a_server_that_is_not_trusted_gets_nothing() {
        rig.component.setSslContextParameters(trusting(TestTls.ELSEWHERE));

        assertThat(send("https").getException()).isInstanceOf(MessageNotSentException.class);
        assertThat(secure.requests()).isEmpty();
    }

    @Test
    void tls_settings_that_cannot_be_used_are_told_when_a_producer_starts() {
        rig.component.setSslContextParameters(trusting("/testkit/missing.p12"));

        assertThatThrownBy(() -> send("https")).hasStackTraceContaining("sslContextParameters");
    }

    @Test
    void the_proxy_passes_on_what_goes_over_http() {
        through(open, null, null);

        assertSent(send("http"));
        assertThat(open.heads()).singleElement().satisfies(head -> assertThat(head)
                .startsWith("POST http://localhost:" + rig.server.port() + "/api/v2/users/9900000/messages"));
    }

    @Test
    void the_proxy_opens_a_tunnel_for_https_and_sees_no_request() {
        through(open, null, null);

        assertSent(send("https"));
        assertThat(open.heads()).singleElement().satisfies(head -> assertThat(head)
                .startsWith("CONNECT localhost:" + secure.port())
                .doesNotContain("\r\nAuthorization:", "9900000"));
    }

    @Test
    void a_proxy_with_credentials_gets_them_with_the_only_post() {
        through(closed, "me", "planted");

        assertSent(send("http"));
        assertThat(closed.heads()).hasSize(1);
        assertThat(rig.server.posts()).isEqualTo(1);
    }

    @Test
    void a_proxy_with_credentials_gets_them_before_a_tunnel() {
        through(closed, "me", "planted");

        assertSent(send("https"));
        assertThat(closed.heads()).allSatisfy(head -> assertThat(head).startsWith("CONNECT "));
        assertThat(secure.posts()).isEqualTo(1);
    }

    @Test
    void the_proxys_credentials_never_reach_the_api_through_a_tunnel() {
        through(closed, "me", "planted");

        send("https");

        assertThat(secure.requests()).singleElement().satisfies(request -> assertThat(request)
                .doesNotContain("Proxy-Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void a_proxy_that_wants_credentials_where_there_are_none_ends_the_send(String scheme) {
        through(closed, null, null);

        assertRefusedByTheProxy(send(scheme));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void a_proxy_that_refuses_the_credentials_ends_the_send(String scheme) {
        through(closed, "me", "wrong");

        assertRefusedByTheProxy(send(scheme));
    }

    private void assertRefusedByTheProxy(Exchange exchange) {
        assertThat(exchange.getException())
                .isInstanceOfSatisfying(BandwidthMessagingException.class, failure -> assertThat(failure.getSent())
                        .isEqualTo(Sent.NO))
                .hasMessageContaining("407");
        assertThat(closed.heads().stream().filter(head -> head.startsWith("POST")))
                .as("a POST is never made twice")
                .hasSizeLessThan(2);
        assertThat(rig.server.requests()).isEmpty();
        assertThat(secure.requests()).isEmpty();
    }

    @Test
    void a_proxy_that_is_not_there_means_not_sent() {
        through(open, null, null);
        open.close();

        assertThat(send("http").getException()).isInstanceOf(MessageNotSentException.class);
    }
}
