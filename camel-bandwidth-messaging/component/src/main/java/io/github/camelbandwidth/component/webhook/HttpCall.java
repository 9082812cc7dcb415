/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What an HTTP server hands over of a call, with the headers that are not its query in disguise. */
final class HttpCall {
    private final Message message;
    private final QueryNames parameters;

    private HttpCall(Message message, QueryNames parameters) {
        this.message = message;
        this.parameters = parameters;
    }

    static HttpCall of(Message message) {
        String raw = message.getHeader(Exchange.HTTP_RAW_QUERY, String.class);
        String query = raw == null ? message.getHeader(Exchange.HTTP_QUERY, String.class) : raw;
        return new HttpCall(message, QueryNames.of(query));
    }

    /** Its only value; {@code null} if there is none, or several, of which nobody can say which one counts. */
    @Nullable
    String header(String name) {
        List<Object> values = headers()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
        return values.size() == 1 && !(values.get(0) instanceof Collection)
                ? values.get(0).toString()
                : null;
    }

    /** Those of the server's own making as well. */
    Stream<Map.Entry<String, Object>> headers() {
        return message.getHeaders().entrySet().stream()
                .filter(header -> header.getValue() != null && !parameters.mayHave(header.getKey()));
    }

    @Nullable
    InputStream body() {
        return message.getBody(InputStream.class);
    }
}
