/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.examples.quickstart;

import static java.util.stream.Collectors.joining;

import io.github.camelbandwidth.client.event.EventFields;
import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.text.Masking;
import io.github.camelbandwidth.component.api.BandwidthMessagingException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The bean of the routes: one line for each thing that happens, with numbers by their last four digits. */
public final class Console {
    private final Consumer<String> out;
    private final Progress progress;

    Console(Consumer<String> out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /** The API took a message. The line is also the answer to curl. */
    public String accepted(@Body MessageResponse response) {
        String line = line(
                "202 accepted",
                response.tag(),
                response.id(),
                response.from(),
                response.to(),
                segments(response.segmentCount()));
        out.accept(line);
        progress.accepted(response.id(), response.to());
        return line + "\n";
    }

    /** The API did not take a message, or nobody knows; the exception says which, its cause knows only HTTP. */
    public void notAccepted(@ExchangeException BandwidthMessagingException failure, Message message) {
        String line = Masking.numbersIn("Not accepted: " + failure.getMessage());
        out.accept(line);
        progress.notAccepted();
        message.setBody(line + "\n");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 500);
    }

    /** Something became of a message, or a person wrote one. */
    public void event(@Body MessageEvent event) {
        EventFields fields = event.fields();
        String error = fields.errorCode() == null
                ? ""
                : "  " + fields.errorCode() + " "
                        + Masking.numbersIn(or(fields.description(), "without a description"));
        out.accept(line(
                event.type(),
                event.message().tag(),
                event.message().id(),
                event.message().from(),
                fields.to() == null ? event.message().to() : List.of(fields.to()),
                segments(event.message().segmentCount()) + error));
        if (event instanceof MessageEvent.Delivered
                || event instanceof MessageEvent.Failed
                || event instanceof MessageEvent.Received) {
            progress.ended(or(event.message().id(), ""), or(fields.to(), ""));
        }
    }

    private static String line(
            String what,
            @Nullable String tag,
            @Nullable String id,
            @Nullable String from,
            List<String> to,
            String more) {
        return String.format(
                Locale.ROOT,
                "%-17s  %-7s  %-29s  %s -> %s  %s",
                what,
                or(tag, "-"),
                or(id, "-"),
                from == null ? "-" : Masking.number(from),
                to.stream().map(Masking::number).collect(joining(", ")),
                more);
    }

    private static String segments(@Nullable Integer count) {
        return count == null ? "" : count == 1 ? "1 segment" : count + " segments";
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
