/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.api.MessageRejectedException;
import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.support.DefaultContextReloadStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sends: OAuth, and credentials that change while the application runs. */
class CredentialsTest {
    private static final Reply ACCEPTED = Reply.json(202, Golden.read("send/accepted-minimal.json"));
    private static final Reply UNAUTHORIZED = Reply.json(401, Golden.read("errors/500.json"));

    private final SendRig rig = SendRig.start();
    private FaultyServer tokens;

    @AfterEach
    void stop() {
        rig.close();
        if (tokens != null) {
            tokens.close();
        }
    }

    private static Reply token(String token) {
        return Reply.json(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
    }

    private void oauth(Reply... replies) {
        tokens = FaultyServer.start(replies);
        rig.component.getClientConfiguration().setUsername(null);
        rig.component.getClientConfiguration().setPassword(null);
        rig.component.getClientConfiguration().setClientId("planted-id");
        rig.component.getClientConfiguration().setClientSecret("planted-secret");
        rig.component.getClientConfiguration().setTokenUrl("http://localhost:" + tokens.port() + "/token");
    }

    private Exchange send(FaultyServer server) {
        return rig.sendTo(
                "bandwidth-messaging:messages?to=%2B19195550101&baseUrl=" + server.baseUrl(), "planted text", Map.of());
    }

    private static String basic(String user, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    @Test
    void the_secret_goes_to_the_token_endpoint_and_the_token_to_the_api() {
        oauth(token("planted-1"));

        assertThat(send(rig.server).getException()).isNull();

        assertThat(tokens.requests()).singleElement().asString().contains(basic("planted-id", "planted-secret"));
        assertThat(rig.server.requests())
                .singleElement()
                .asString()
                .contains("Authorization: Bearer planted-1\r\n")
                .doesNotContain("planted-secret");
    }

    @Test
    void a_first_burst_of_two_hundred_exchanges_makes_one_token_request() throws Exception {
        CountDownLatch given = new CountDownLatch(1);
        oauth(token("planted-1").after(given));
        CountDownLatch begun = new CountDownLatch(200);
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:burst")
                        .process(exchange -> begun.countDown())
                        .to("bandwidth-messaging:messages?to=%2B19195550101");
            }
        });
        List<CompletableFuture<Exchange>> exchanges = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            exchanges.add(rig.template.asyncSend(
                    "direct:burst", exchange -> exchange.getMessage().setBody("planted text")));
        }
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        given.countDown();

        for (CompletableFuture<Exchange> exchange : exchanges) {
            assertThat(exchange.get(20, TimeUnit.SECONDS).getException()).isNull();
        }
        assertThat(tokens.posts()).isEqualTo(1);
        assertThat(rig.server.posts()).isEqualTo(200);
    }

    @Test
    void a_send_that_is_unauthorised_is_made_once_more_with_a_new_token() {
        oauth(token("planted-1"), token("planted-2"));
        try (FaultyServer server = FaultyServer.start(UNAUTHORIZED, ACCEPTED)) {
            Exchange exchange = send(server);

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("CamelBandwidthMessagingTries"))
                    .isEqualTo(2);
            assertThat(server.requests()).hasSize(2).last().asString().contains("Bearer planted-2");
        }
    }

    @Test
    void a_send_that_stays_unauthorised_fails_after_the_second_try() {
        oauth(token("planted-1"), token("planted-2"));
        try (FaultyServer server = FaultyServer.start(UNAUTHORIZED)) {
            assertThat(send(server).getException())
                    .isInstanceOf(MessageRejectedException.class)
                    .hasMessageEndingWith("(2 tries)");
            assertThat(server.posts()).isEqualTo(2);
        }
    }

    @Test
    void credentials_of_a_bean_change_with_the_next_send() {
        AtomicReference<Credentials> current = new AtomicReference<>(new Credentials.Basic("me", "planted-old"));
        Supplier<Credentials> bean = current::get;
        rig.context.getRegistry().bind("rotating", bean);
        rig.component.getClientConfiguration().setUsername(null);
        rig.component.getClientConfiguration().setPassword(null);
        String uri = "bandwidth-messaging:messages?to=%2B19195550101&credentials=#bean:rotating";

        rig.sendTo(uri, "planted text", Map.of());
        current.set(new Credentials.Basic("me", "planted-new"));
        rig.sendTo(uri, "planted text", Map.of());

        assertThat(rig.server.requests().get(0)).contains(basic("me", "planted-old"));
        assertThat(rig.server.requests().get(1)).contains(basic("me", "planted-new"));
    }

    @Test
    void a_bean_that_fails_sends_nothing_and_is_told() {
        Supplier<Credentials> bean = () -> {
            throw new IllegalStateException("the vault is sealed");
        };
        rig.component.getClientConfiguration().setUsername(null);
        rig.component.getClientConfiguration().setPassword(null);
        rig.component.getClientConfiguration().setCredentials(bean);

        assertThat(send(rig.server).getException())
                .isInstanceOf(MessageNotSentException.class)
                .hasMessageContaining("what gives the credentials has failed")
                .hasStackTraceContaining("the vault is sealed");
        assertThat(rig.server.posts()).isZero();
    }

    /** As Camel's vaults do: asked when a placeholder is resolved. */
    private static final class Vault implements PropertiesFunction {
        private final AtomicReference<String> secret = new AtomicReference<>("planted-old");

        @Override
        public String getName() {
            return "vault";
        }

        @Override
        public String apply(String key) {
            return secret.get();
        }
    }

    @Test
    void a_placeholder_in_a_uri_is_resolved_again_when_camel_reloads_its_context() throws Exception {
        Vault vault = new Vault();
        rig.context.getPropertiesComponent().addPropertiesFunction(vault);
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:vault")
                        .to("bandwidth-messaging:messages?to=%2B19195550101&username=me"
                                + "&password=RAW({{vault:bandwidth}})");
            }
        });
        DefaultContextReloadStrategy reload = new DefaultContextReloadStrategy();
        rig.context.addService(reload);
        rig.sendTo("direct:vault", "planted text", Map.of());
        vault.secret.set("planted-new");
        rig.sendTo("direct:vault", "planted text", Map.of());

        reload.onReload("the vault");
        rig.sendTo("direct:vault", "planted text", Map.of());

        assertThat(rig.server.requests().get(1)).contains(basic("me", "planted-old"));
        assertThat(rig.server.requests().get(2)).contains(basic("me", "planted-new"));
    }

    @Test
    void empty_options_count_as_not_set() {
        oauth(token("planted-1"));
        rig.component.getClientConfiguration().setUsername("");
        rig.component.getClientConfiguration().setPassword(" ");

        assertThat(send(rig.server).getException()).isNull();
    }
}
