/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.component.api.MessageNotSentException;
import io.github.camelbandwidth.component.config.CheckConfiguration;
import io.github.camelbandwidth.component.prepare.Preparation;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class PreparerTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");

    private final CheckConfiguration options = new CheckConfiguration();
    private final Message message = new DefaultExchange(new DefaultCamelContext()).getMessage();

    private MessageRequest read(MessageRequest request) throws MessageNotSentException {
        Preparation preparation = new Preparation(options, () -> NOW);
        return (MessageRequest) new Preparer(preparation).prepare(request, message);
    }

    private static MessageRequest request(String to) {
        return MessageRequest.builder()
                .applicationId("93de2206-9669-4e07-948d-329f4b722ee2")
                .from("+19195550100")
                .to(to)
                .text("It\u2019s planted")
                .build();
    }

    @Test
    void what_was_replaced_is_told_before_anything_is_sent() throws Exception {
        options.setSmartEncoding(true);

        assertThat(read(request("+19195550142")).text()).isEqualTo("It's planted");
        assertThat(message.getHeaders()).isEqualTo(Map.of("CamelBandwidthMessagingTextReplaced", Map.of("U+2019", 1)));
    }

    @Test
    void what_was_told_of_another_text_is_gone_even_where_this_one_is_refused() {
        message.setHeader("CamelBandwidthMessagingTextReplaced", Map.of("U+2026", 1));
        message.setHeader("CamelBandwidthMessagingTextCut", 7);

        assertThatThrownBy(() -> read(request("Ada"))).isInstanceOf(MessageNotSentException.class);

        assertThat(message.getHeaders()).isEmpty();
    }

    @Test
    void a_fault_is_told_by_the_header_the_value_came_from() {
        message.setHeader("CamelBandwidthMessagingTo", "+1919555014");

        MessageNotSentException refused =
                catchThrowableOfType(MessageNotSentException.class, () -> read(request("+1919555014")));

        assertThat(refused.getFieldErrors())
                .extracting(FieldError::fieldName)
                .containsExactly("header CamelBandwidthMessagingTo");
    }
}
