/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.testkit.Golden;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events and answers as CloudEvents. */
class CloudEventsTest {
    private static final String ID = "1770000000000abcdefghijklmnop";

    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:java").transformDataType("bandwidth-messaging:application-cloudevents");
            }
        });
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("cloudevents.yaml", """
                - route:
                    from:
                      uri: direct:yaml
                      steps:
                        - transformDataType:
                            toType: bandwidth-messaging:application-cloudevents
                """));
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private Exchange transformed(String route, Object body, Map<String, Object> headers) {
        return context.createFluentProducerTemplate()
                .to(route)
                .withBody(body)
                .withHeaders(headers)
                .send();
    }

    private static MessageEvent event(String golden) throws Exception {
        return EventReader.read(Golden.read("events/" + golden + ".json")).get(0);
    }

    private static MessageResponse answer() throws Exception {
        return MessageResponse.of(Json.read(Golden.read("send/accepted-full.json")))
                .orElseThrow();
    }

    @Test
    void an_event_is_told_by_its_type_its_message_and_its_time() throws Exception {
        MessageEvent event = event("message-delivered");
        Message message = transformed("direct:java", event, Map.of()).getMessage();
        assertThat(message.getBody()).isSameAs(event);
        assertThat(message.getHeaders())
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventType", "io.github.camelbandwidth.message-delivered")
                .containsEntry("CamelCloudEventSource", "bandwidth-messaging:messages")
                .containsEntry("CamelCloudEventSubject", event.message().id())
                .containsEntry("CamelCloudEventID", event.message().id() + "-message-delivered-0")
                .containsEntry("CamelCloudEventTime", String.valueOf(event.time()))
                .containsEntry("CamelCloudEventDataContentType", "application/json")
                .containsEntry("Content-Type", "application/json");
        assertThat(message.getHeaders().toString()).doesNotContain("5550142");
    }

    @Test
    void the_same_event_has_the_same_id_each_time_it_comes() throws Exception {
        Object id = transformed("direct:java", event("message-failed"), Map.of())
                .getMessage()
                .getHeader("CamelCloudEventID");
        Object again = transformed("direct:java", event("message-failed"), Map.of())
                .getMessage()
                .getHeader("CamelCloudEventID");
        assertThat(again).isEqualTo(id);
    }

    @Test
    void events_of_several_recipients_have_several_ids() throws Exception {
        String one = Golden.read("events/message-delivered-mms.json");
        MessageEvent first = event("message-delivered-mms");
        assertThat(first.message().to()).hasSizeGreaterThan(1);
        String other = first.message().to().stream()
                .filter(number -> !number.equals(first.fields().to()))
                .findFirst()
                .orElseThrow();
        MessageEvent second = EventReader.read(
                        one.replaceFirst("\"to\": *\"[^\"]*\"", "\"to\": \"" + other.replace("+", "\\+") + "\""))
                .get(0);
        assertThat(transformed("direct:java", second, Map.of()).getMessage().getHeader("CamelCloudEventID"))
                .isNotEqualTo(
                        transformed("direct:java", first, Map.of()).getMessage().getHeader("CamelCloudEventID"));
    }

    @Test
    void an_answer_is_told_as_accepted() throws Exception {
        Message message = transformed("direct:java", answer(), Map.of()).getMessage();
        assertThat(message.getHeaders())
                .containsEntry("CamelCloudEventType", "io.github.camelbandwidth.message-accepted")
                .containsEntry("CamelCloudEventSource", "bandwidth-messaging:messages")
                .containsEntry("CamelCloudEventSubject", answer().id())
                .containsEntry("CamelCloudEventID", answer().id() + "-message-accepted");
    }

    @Test
    void an_answer_of_the_other_resource_has_another_source() throws Exception {
        MultiChannelResponse answer = MultiChannelResponse.of(
                        Json.read(Golden.read("multi-channel/accepted-minimal.json")))
                .orElseThrow();
        assertThat(transformed("direct:java", answer, Map.of()).getMessage().getHeaders())
                .containsEntry("CamelCloudEventSource", "bandwidth-messaging:multi-channel")
                .containsEntry("CamelCloudEventSubject", ID);
    }

    @Test
    void what_an_earlier_event_said_does_not_stay() throws Exception {
        MessageEvent strange = EventReader.read("[{\"type\": \"new\", \"message\": {\"id\": \"one\"}}]")
                .get(0);
        Map<String, Object> before = Map.of(
                "CamelCloudEventID", "before", "CamelCloudEventTime", "before", "CamelCloudEventSubject", "before");
        assertThat(transformed("direct:java", strange, before).getMessage().getHeaders())
                .containsEntry("CamelCloudEventID", "one-new")
                .containsEntry("CamelCloudEventSubject", "one")
                .doesNotContainKey("CamelCloudEventTime");
    }

    @Test
    void a_yaml_route_does_the_same() throws Exception {
        assertThat(transformed("direct:yaml", answer(), Map.of()).getMessage().getHeaders())
                .containsEntry("CamelCloudEventType", "io.github.camelbandwidth.message-accepted");
    }

    @Test
    void another_body_is_no_such_event() {
        assertThat(transformed("direct:java", "planted", Map.of()).getException())
                .hasStackTraceContaining("A body of type java.lang.String is no CloudEvent of bandwidth-messaging")
                .matches(e -> !e.toString().contains("planted"));
    }
}
