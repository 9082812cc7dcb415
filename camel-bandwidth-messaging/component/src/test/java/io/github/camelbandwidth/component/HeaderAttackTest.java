/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of any spelling, as headers and in the query: none of them reaches the route, the next step or the answer. */
@OnEveryServer
class HeaderAttackTest extends WebhookAttackFixture {
    private static final String PLANTED = "planted-by-the-caller";

    /** Lets in whatever it is asked about. */
    private static final class Careless implements HeaderFilterStrategy {
        @Override
        public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
            return false;
        }

        @Override
        public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
            return false;
        }
    }

    private WebhookApp careless() throws Exception {
        return start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("careless", new Careless());
                from("bandwidth-messaging:messages?headerFilterStrategy=#careless&" + WebhookApp.OPTIONS)
                        .to("mock:events");
            }
        });
    }

    private static HttpResponse<String> send(WebhookApp called, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder call =
                called.call(DELIVERED).uri(URI.create(called.url() + query)).header("Authorization", BASIC);
        for (String header : headers) {
            call.header(header, PLANTED);
        }
        return called.send(call);
    }

    private static Map<String, Object> headersOfTheRoute(WebhookApp called) {
        return called.mock("mock:events")
                .getReceivedExchanges()
                .get(0)
                .getMessage()
                .getHeaders();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelBandwidthMessagingTo",
                "camelbandwidthmessagingto",
                "CAMELBANDWIDTHMESSAGINGTO",
                "CamelBandwidthMessagingEventType",
                "camelbandwidthmessagingeventtype",
                "CamelHttpUri",
                "cAmElHttpResponseCode",
                "CamelFileName",
                "CamelExecCommandExecutable",
                "org.apache.camel.whatever",
                "Org.Apache.Camel.Whatever",
                "breadcrumbId",
                "X-Other"
            })
    void a_header_reaches_neither_the_route_nor_the_answer(String name) throws Exception {
        HttpResponse<String> asHeader = send(app, "", name);
        Map<String, Object> headers = headersOfTheRoute(app);
        HttpResponse<String> asParameter = send(app, "?" + name + "=" + PLANTED);
        mayHaveRun = 1;

        assertThat(List.of(asHeader.statusCode(), asParameter.statusCode())).containsOnly(200);
        assertThat(headers.keySet()).allMatch(header -> header.startsWith("CamelBandwidthMessaging"));
        assertThat(headers.toString()).doesNotContain(PLANTED);
        assertThat(asHeader.headers().map().toString() + asParameter.headers().map())
                .doesNotContain(PLANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelBandwidthMessagingTo",
                "camelbandwidthmessagingeventtype",
                "CAMELHTTPURI",
                "Org.Apache.Camel.Whatever",
                "Proxy-Authorization",
                "proxy-authenticate",
                "Cookie",
                "COOKIE2"
            })
    void a_strategy_that_lets_everything_in_does_not_let_these_in(String name) throws Exception {
        try (WebhookApp open = careless()) {
            assertThat(send(open, "", name, "X-Wanted").statusCode()).isEqualTo(200);

            assertThat(headersOfTheRoute(open))
                    .containsEntry("X-Wanted", PLANTED)
                    .containsEntry("CamelBandwidthMessagingEventType", "message-delivered")
                    .doesNotContainKey("Authorization");
            assertThat(headersOfTheRoute(open).values()).containsOnlyOnce(PLANTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?X-Wanted=%s", "?x-wanted=%s", "?%%58-Wanted=%s", "?a=1;X-Wanted=%s", "?a&X-Wanted=%s&b"})
    void a_parameter_never_becomes_a_header(String query) throws Exception {
        try (WebhookApp open = careless()) {
            assertThat(send(open, query.formatted(PLANTED)).statusCode()).isEqualTo(200);

            assertThat(headersOfTheRoute(open).toString()).doesNotContain(PLANTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?X-Wanted=other", "?x-wanted"})
    void a_header_that_is_also_a_parameter_is_left_out(String query) throws Exception {
        try (WebhookApp open = careless()) {
            assertThat(send(open, query, "X-Wanted").statusCode()).isEqualTo(200);

            assertThat(headersOfTheRoute(open)).doesNotContainKey("X-Wanted");
        }
    }
}
