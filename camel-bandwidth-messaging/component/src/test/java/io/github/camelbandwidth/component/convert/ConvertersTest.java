/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.client.event.EventReader;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.media.MediaItem;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.multichannel.MultiChannelResponse;
import io.github.camelbandwidth.testkit.Golden;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every record is as good as its JSON, and the other way round. */
class ConvertersTest {
    private static final List<Class<?>> FORMS = List.of(String.class, byte[].class, Map.class, JsonNode.class);

    private final DefaultCamelContext context = new DefaultCamelContext();
    private TypeConverter convert;

    @BeforeEach
    void start() {
        context.start();
        convert = context.getTypeConverter();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private static JsonNode golden(String name) throws Exception {
        return Json.read(Golden.read(name + ".json"));
    }

    private static Stream<Object> records() throws Exception {
        return Stream.of(
                MessageRequest.of(golden("send/request-full")),
                MessageResponse.of(golden("send/accepted-full")).orElseThrow(),
                MultiChannelRequest.of(golden("multi-channel/request-full")),
                MultiChannelRequest.of(golden("multi-channel/request-carousel")),
                MultiChannelResponse.of(golden("multi-channel/accepted-full")).orElseThrow(),
                EventReader.read(Golden.read("events/message-failed.json")).get(0),
                EventReader.read(Golden.read("events/suggestion-response.json")).get(0),
                EventReader.read(Golden.read("events/type-not-known-yet.json")).get(0));
    }

    private static Class<?> type(Object record) {
        return record instanceof MessageEvent ? MessageEvent.class : record.getClass();
    }

    static Stream<Arguments> recordsInEveryForm() throws Exception {
        return records().flatMap(record -> FORMS.stream().map(form -> Arguments.of(record, form)));
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, byte[].class, Map.class, JsonNode.class})
    void an_entry_of_a_list_goes_into_each_form(Class<?> form) throws Exception {
        Object converted = convert.mandatoryConvertTo(form, new MediaItem("image/png", 7L, "menu.png"));

        String json = converted instanceof Map<?, ?> || converted instanceof JsonNode
                ? Json.write(converted)
                : convert.mandatoryConvertTo(String.class, converted);
        assertThat(json).isEqualTo("{\"content\":\"image/png\",\"contentLength\":7,\"mediaName\":\"menu.png\"}");
    }

    @ParameterizedTest
    @MethodSource("recordsInEveryForm")
    void a_record_goes_into_each_form_and_comes_back_the_same(Object record, Class<?> form) throws Exception {
        Object converted = convert.mandatoryConvertTo(form, record);
        assertThat(converted).isInstanceOf(form);
        assertThat((Object) convert.mandatoryConvertTo(type(record), converted)).isEqualTo(record);
    }

    @Test
    void the_answer_to_a_multi_channel_message_is_read_as_the_api_writes_it() throws Exception {
        MultiChannelResponse response =
                convert.mandatoryConvertTo(MultiChannelResponse.class, Golden.read("multi-channel/accepted-full.json"));
        assertThat(response.id()).isEqualTo("1770000000000abcdefghijklmnop");
    }

    @Test
    void a_route_converts_a_body_by_the_name_of_its_type() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").convertBodyTo(MessageRequest.class);
            }
        });
        Object request = context.createProducerTemplate().requestBody("direct:in", "{\"text\": \"Lunch at noon?\"}");
        assertThat(request)
                .isEqualTo(MessageRequest.builder().text("Lunch at noon?").build());
    }

    static Stream<Arguments> wrong() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("text", endless);
        return Stream.of(
                Arguments.of("planted", MessageRequest.class, "malformed JSON"),
                Arguments.of("{\"txet\": \"planted\"}", MessageRequest.class, "txet: no such field"),
                Arguments.of(
                        "{\"text\": \"planted\", \"text\": \"planted\"}",
                        MessageRequest.class,
                        "malformed JSON at line"),
                Arguments.of("[\"planted\"]", MessageRequest.class, "must be a JSON object"),
                Arguments.of("{\"text\": \"planted\"}", MultiChannelRequest.class, "text: no such field"),
                Arguments.of("{\"text\": \"planted\"}", MessageResponse.class, "it has no id"),
                Arguments.of("{\"data\": {\"tag\": \"planted\"}}", MultiChannelResponse.class, "it has no id"),
                Arguments.of("[{\"type\": \"planted\"}]", MessageEvent.class, "not an event"),
                Arguments.of(endless, MessageRequest.class, "no JSON form"),
                Arguments.of(Map.of("to", 4711), MessageRequest.class, "to: must be a string"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_no_such_record_is_refused_with_the_reason_and_without_the_text(
            Object value, Class<?> type, String why) {
        assertThatThrownBy(() -> convert.mandatoryConvertTo(type, value))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageStartingWith("This is no " + type.getSimpleName() + ": ")
                .hasMessageContaining(why)
                .satisfies(e -> assertThat(withCauses(e)).doesNotContain("planted", "4711"));
    }

    private static String withCauses(Throwable e) {
        return e + (e.getCause() == null ? "" : withCauses(e.getCause()));
    }

    @Test
    void what_is_wrong_in_a_route_is_not_quoted_either() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").convertBodyTo(MessageRequest.class);
            }
        });
        Throwable failure = context.createFluentProducerTemplate()
                .to("direct:in")
                .withBody("{\"txet\": \"planted\"}")
                .send()
                .getException();
        assertThat(Arrays.asList(withCauses(failure).split("\n")))
                .allSatisfy(line -> assertThat(line).doesNotContain("planted"))
                .anySatisfy(line -> assertThat(line).contains("txet: no such field"));
    }
}
