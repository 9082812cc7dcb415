/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.message.MessageRequest;
import io.github.camelbandwidth.client.message.MessageResponse;
import io.github.camelbandwidth.client.message.SendRequest;
import io.github.camelbandwidth.client.message.SendResponse;
import io.github.camelbandwidth.client.multichannel.MultiChannelRequest;
import io.github.camelbandwidth.client.outcome.Outcome;
import io.github.camelbandwidth.client.text.Masking;
import io.github.camelbandwidth.client.text.Segments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A send that has ended: nothing of its text and tag, and numbers masked.
 *
 * @param id the message's, if it is known
 * @param from who sends; of several channels, that of the first
 * @param status of the API's answer, if one came
 * @param expected how many segments we count; {@code null} where that depends on the channel the API chooses
 * @param counted how many segments the API counts, where it says so
 * @param at when it ended
 * @param took from the moment it began to wait for its turn
 */
public record SendEnd(
        Origin origin,
        Verdict verdict,
        @Nullable String id,
        List<String> to,
        @Nullable String from,
        @Nullable Integer status,
        @Nullable Integer expected,
        @Nullable Integer counted,
        Instant at,
        Duration took) {

    public SendEnd {
        to = List.copyOf(to);
    }

    static SendEnd of(Origin origin, SendRequest request, Outcome<SendResponse> outcome, Instant at, Duration took) {
        Answer answer = outcome.answer();
        SendResponse response = outcome instanceof Outcome.Accepted<SendResponse> accepted ? accepted.value() : null;
        return new SendEnd(
                origin,
                Verdict.of(outcome),
                response == null ? null : response.id(),
                to(request).map(Masking::number).toList(),
                from(request),
                answer == null ? null : answer.status(),
                expected(request),
                response instanceof MessageResponse one ? one.segmentCount() : null,
                at,
                took);
    }

    private static Stream<String> to(SendRequest request) {
        return request instanceof MultiChannelRequest several
                ? Stream.ofNullable(several.to())
                : ((MessageRequest) request).to().stream();
    }

    private static @Nullable String from(SendRequest request) {
        String from = request instanceof MultiChannelRequest several
                ? several.channelList().stream()
                        .findFirst()
                        .map(channel -> channel.from())
                        .orElse(null)
                : ((MessageRequest) request).from();
        return from == null ? null : Masking.number(from);
    }

    /** An MMS is one segment, whatever its text. */
    private static @Nullable Integer expected(SendRequest request) {
        if (!(request instanceof MessageRequest one)) {
            return null;
        }
        boolean mms = !one.media().isEmpty() || one.to().size() > 1;
        String text = one.text();
        return mms || text == null ? 1 : Segments.of(text).count();
    }
}
