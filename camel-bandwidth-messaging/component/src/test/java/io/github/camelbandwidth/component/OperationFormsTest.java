/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.camelbandwidth.client.query.MessageFilter;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.operation.OperationForm;
import io.github.camelbandwidth.component.operation.Operations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of operations names what exists, all of it, and nothing else. */
class OperationFormsTest {
    static List<OperationForm> forms() {
        return Operations.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_is_an_operation_of_its_resource(OperationForm form) {
        assertThatCode(() -> Operations.require(form.resource(), form.name())).doesNotThrowAnyException();
    }

    @Test
    void every_header_of_the_producer_is_read_or_set_by_one() {
        assertThat(forms().stream()
                        .flatMap(form -> Stream.concat(form.reads().stream(), form.sets().stream()))
                        .filter(header -> header.startsWith("CamelBandwidthMessaging"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Catalogue.JSON.path("headers").properties().stream()
                        .filter(header ->
                                header.getValue().path("group").asText().equals("producer"))
                        .map(Map.Entry::getKey)
                        .filter(header -> !header.equals(BandwidthMessagingConstants.OPERATION))
                        .toList());
    }

    @Test
    void a_search_reads_a_header_for_every_filter() {
        OperationForm search = forms().stream()
                .filter(form ->
                        form.resource().equals("messages") && form.name().equals("list"))
                .findFirst()
                .orElseThrow();

        assertThat(search.reads())
                .containsAll(Arrays.stream(MessageFilter.values())
                        .map(MessageFilter::parameter)
                        .map(name ->
                                "CamelBandwidthMessaging" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
                        .toList());
    }
}
