/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that cannot be meant are told at start, with what would be right. */
class OptionsTest {
    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mesages | no resource 'mesages'; there are messages, multi-channel, media",
                "messages?operation=sned | no operation 'sned' on 'messages'; there are send, list",
                "media?operation=send | no operation 'send' on 'media'; there are upload, download, list, delete",
                "messages?maxMediaSize=0 | maxMediaSize must be greater than 0",
                "messages?parallelUploads=0 | parallelUploads must be greater than 0",
                "messages?operation=list&limit=0 | limit must be greater than 0",
                "messages?operation=list&outputType=set | outputType must be one of list, stream",
                "messages?operation=list&query.status=SENT | status: no such filter; there are messageId",
                "messages?operation=list&query.messageStatus=sent | query.messageStatus: must be a word in capitals",
                "messages?too=1 | Unknown parameters",
                "messages?expiration=tomorrow | expiration must be a time",
                "messages?expiration=0 | expiration must be a time",
                "messages?expiration=-10m | expiration must be a time",
                "messages?ackTimeout=9001 | ackTimeout must be between 1 and 9000",
                "messages?ackTimeout=0 | ackTimeout must be between 1 and 9000",
                "messages?maxBodySize=0 | maxBodySize must be greater than 0",
                "messages?webhookUsername=hook | webhookUsername is set, so webhookPassword must be set too",
                "messages?webhookPassword=x | webhookPassword is set, so webhookUsername must be set too",
                "messages?webhookUsername=hook&webhookPassword= | webhookUsername is set, so webhookPassword",
                "messages?webhookPreviousUsername=hook | webhookPreviousUsername is set, so webhookPreviousPassword",
                "messages?webhookPreviousPassword=x | webhookPreviousPassword is set, so webhookPreviousUsername",
                "messages?webhookUsername=a:b&webhookPassword=c | webhookUsername must not have a colon",
                "messages?webhookSecret=tooshort | webhookSecret must be at least 22 letters",
                "messages?webhookSecret=a/way/with/too/many/slashes | webhookSecret must be at least 22 letters",
                "messages?responseTimeout=0 | responseTimeout must be greater than 0",
                "messages?responseTimeout=-1 | responseTimeout must be greater than 0",
                "messages?requestTimeout=0 | requestTimeout must be greater than 0",
                "messages?requestTimeout=-5 | requestTimeout must be greater than 0",
                "messages?priority=urgent | urgent",
                "messages?accountId=99/../1 | accountId must be letters, digits",
                "messages?username=a:b | username must not have a colon",
                "messages?clientId=a:b | clientId must not have a colon",
                "messages?clientId=a&clientSecret=b | There is one way to sign in, but there are options for more",
                "messages?clientId=a | username and password (HTTP Basic); clientId and clientSecret (OAuth 2.0)",
                "messages?tokenUrl=planted | tokenUrl must be an http or https URL, such as https://api.bandwidth.com",
                "messages?maxTries=0 | maxTries must be greater than 0",
                "messages?retryTimeout=0 | retryTimeout must be greater than 0",
                "messages?retryDelay=-1 | retryDelay must be greater than 0"
            })
    void a_wrong_option_of_an_endpoint_is_told_when_the_endpoint_is_made(String uri, String error) {
        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:" + uri))
                .hasMessageContaining(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "planted",
                "localhost:8085/api/v2",
                "ftp://localhost/api/v2",
                "http:///api/v2",
                "http://local host/api/v2",
                "//localhost/api/v2"
            })
    void an_address_that_is_not_http_is_told_when_the_endpoint_is_made(String baseUrl) {
        rig.component.getClientConfiguration().setBaseUrl(baseUrl);

        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:messages"))
                .hasMessageContaining("baseUrl must be an http or https URL, such as https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://me:planted@localhost/api/v2", "http://localhost/?planted=a", "http://localhost/#planted"
            })
    void an_address_with_more_than_an_address_in_it_is_refused_and_not_quoted(String baseUrl) {
        rig.component.getClientConfiguration().setBaseUrl(baseUrl);

        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:messages"))
                .hasMessageContaining("baseUrl must have neither a user, a query nor a fragment")
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void an_address_may_end_with_a_slash_or_without(String end) {
        rig.component.getClientConfiguration().setBaseUrl(rig.server.baseUrl() + end);

        rig.send("Hi", Map.of());

        assertThat(rig.server.requests()).singleElement().satisfies(request -> assertThat(request)
                .startsWith("POST /api/v2/users/9900000/messages "));
    }

    private static Arguments of(String error, Consumer<BandwidthMessagingComponent> wrong) {
        return Arguments.of(error, wrong);
    }

    static Stream<Arguments> wrongComponents() {
        return Stream.of(
                of(
                        "connectTimeout must be greater than 0",
                        component -> component.getHttpConfiguration().setConnectTimeout(0)),
                of(
                        "connectTimeout must be greater than 0",
                        component -> component.getHttpConfiguration().setConnectTimeout(-1)),
                of(
                        "maxConnections must be greater than 0",
                        component -> component.getHttpConfiguration().setMaxConnections(0)),
                of(
                        "maxConnections must be greater than 0",
                        component -> component.getHttpConfiguration().setMaxConnections(-64)),
                of(
                        "connectionIdleTimeout must be greater than 0",
                        component -> component.getHttpConfiguration().setConnectionIdleTimeout(0)),
                of(
                        "proxyHost is set, so proxyPort must be set too",
                        component -> component.getHttpConfiguration().setProxyHost("localhost")),
                of(
                        "proxyPort is set, so proxyHost must be set too",
                        component -> component.getHttpConfiguration().setProxyPort(3128)),
                of("proxyPort must be between 1 and 65535", component -> {
                    component.getHttpConfiguration().setProxyHost("localhost");
                    component.getHttpConfiguration().setProxyPort(70_000);
                }),
                of(
                        "proxyAuthUsername is set, so proxyAuthPassword must be set too",
                        component -> component.getHttpConfiguration().setProxyAuthUsername("me")),
                of(
                        "proxyAuthPassword is set, so proxyAuthUsername must be set too",
                        component -> component.getHttpConfiguration().setProxyAuthPassword("planted")));
    }

    @ParameterizedTest
    @MethodSource("wrongComponents")
    void a_wrong_option_of_the_component_is_told_when_an_endpoint_is_made(
            String error, Consumer<BandwidthMessagingComponent> wrong) {
        wrong.accept(rig.component);

        assertThatThrownBy(() -> rig.context.getEndpoint("bandwidth-messaging:messages"))
                .hasMessageContaining(error)
                .hasMessageNotContaining("planted");
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                of("accountId", component -> component.getClientConfiguration().setAccountId(null)),
                of("accountId", component -> component.getClientConfiguration().setAccountId(" ")),
                of("username", component -> component.getClientConfiguration().setUsername(null)),
                of("username", component -> component.getClientConfiguration().setUsername("")),
                of("password", component -> component.getClientConfiguration().setPassword(null)),
                of("password", component -> component.getClientConfiguration().setPassword("")),
                of("clientSecret", component -> {
                    component.getClientConfiguration().setUsername(null);
                    component.getClientConfiguration().setPassword(null);
                    component.getClientConfiguration().setClientId("planted-id");
                }));
    }

    private static RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to(uri);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void a_route_that_sends_does_not_start_without_credentials(
            String option, Consumer<BandwidthMessagingComponent> wrong) {
        wrong.accept(rig.component);

        assertThatThrownBy(() -> rig.context.addRoutes(route("bandwidth-messaging:messages")))
                .rootCause()
                .hasMessageContaining("the option " + option + " is needed")
                .hasMessageContaining("camel.component.bandwidth-messaging." + option);
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void a_producer_that_starts_lazily_fails_at_the_exchange(String option, Consumer<BandwidthMessagingComponent> wrong)
            throws Exception {
        wrong.accept(rig.component);
        rig.context.addRoutes(route("bandwidth-messaging:messages?to=%2B19195550101&lazyStartProducer=true"));

        Exchange exchange = rig.sendTo("direct:send", "Hi", Map.of());

        assertThat(exchange.getException()).hasMessageContaining("the option " + option + " is needed");
        assertThat(rig.server.requests()).isEmpty();
    }

    @Test
    void a_producer_that_starts_lazily_sends_when_all_is_there() throws Exception {
        rig.context.addRoutes(route("bandwidth-messaging:messages?to=%2B19195550101&lazyStartProducer=true"));

        assertThat(rig.sent(rig.sendTo("direct:send", "Hi", Map.of()))
                        .path("text")
                        .textValue())
                .isEqualTo("Hi");
    }

    @Test
    void an_endpoint_may_name_another_address() {
        try (SendRig other = SendRig.start()) {
            rig.sendTo(
                    "bandwidth-messaging:messages?to=%2B19195550101&baseUrl=" + other.server.baseUrl(), "Hi", Map.of());

            assertThat(other.server.requests()).hasSize(1);
            assertThat(rig.server.requests()).isEmpty();
        }
    }

    @Test
    void an_endpoints_options_never_change_the_components() {
        rig.context.getEndpoint("bandwidth-messaging:messages?from=12345&accountId=other&webhookPath=/other");

        assertThat(rig.component.getMessageConfiguration().getFrom()).isEqualTo(SendRig.FROM);
        assertThat(rig.component.getClientConfiguration().getAccountId()).isEqualTo("9900000");
        assertThat(rig.component.getReceiveConfiguration().getWebhookPath()).isEqualTo("/bandwidth-messaging");
    }

    @Test
    void an_endpoint_shows_no_number_in_a_log() {
        assertThat(rig.context
                        .getEndpoint("bandwidth-messaging:messages?to=%2B19195550101&from=%2B19195550100&tag=planted")
                        .toString())
                .isEqualTo("Endpoint[bandwidth-messaging:messages]");
    }

    @Test
    void the_component_needs_no_setting_before_an_endpoint_is_made() throws Exception {
        try (DefaultCamelContext plain = new DefaultCamelContext()) {
            assertThat(plain.getEndpoint("bandwidth-messaging:messages")).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T18:29:18+02:00, 2026-02-01T16:29:18Z",
        "2026-02-01T18:29:18%2B02:00, 2026-02-01T16:29:18Z",
        "2026-02-01T16:29:18Z, 2026-02-01T16:29:18Z",
        "2026-02-01T16:29:18-01:00, 2026-02-01T17:29:18Z",
        "10m, 2026-02-01T15:10:00Z",
        "PT10M, 2026-02-01T15:10:00Z",
        "600000, 2026-02-01T15:10:00Z"
    })
    void the_expiration_is_a_time_or_a_duration(String option, String sent) {
        assertThat(rig.sent(rig.sendTo(
                                "bandwidth-messaging:messages?to=%2B19195550101&expiration=" + option, "Hi", Map.of()))
                        .path("expiration")
                        .textValue())
                .isEqualTo(sent);
    }

    @Test
    void a_duration_counts_from_each_send() {
        String uri = "bandwidth-messaging:messages?to=%2B19195550101&expiration=10m";
        rig.sendTo(uri, "Hi", Map.of());
        rig.time.advance(Duration.ofHours(1));

        rig.sendTo(uri, "Hi", Map.of());

        assertThat(rig.server.requests().get(1)).contains("\"expiration\":\"2026-02-01T16:10:00Z\"");
    }
}
