/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.fault.ErrorBody;
import io.github.camelbandwidth.simulator.fault.EventEffect;
import io.github.camelbandwidth.simulator.fault.FateEffect;
import io.github.camelbandwidth.simulator.fault.FaultEffect;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a rule does: one field says which kind of effect it is, the others belong to that kind. */
final class FaultEffectReader {
    private static final List<String> KINDS = List.of("errorCode", "receipt", "event", "status", "delay", "answer");

    private FaultEffectReader() {}

    static FaultEffect read(ObjectNode given) {
        List<String> kinds = KINDS.stream().filter(given::has).toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("An effect has exactly one of " + String.join(", ", KINDS));
        }
        return switch (kinds.get(0)) {
            case "errorCode" -> fails(ControlBody.of(given, "errorCode", "after"));
            case "receipt" -> receipt(ControlBody.of(given, "receipt", "after"));
            case "event" -> event(given);
            case "status" -> status(ControlBody.of(given, "status", "body", "retryAfter"));
            case "delay" -> new HttpEffect.SlowAnswer(required("delay", ControlBody.of(given, "delay")));
            default -> answer(ControlBody.of(given, "answer"));
        };
    }

    private static FaultEffect fails(ControlBody body) {
        return new FateEffect.Fails(
                required("errorCode", body.integer("errorCode")), orElse(body.duration("after"), Duration.ZERO));
    }

    private static FaultEffect receipt(ControlBody body) {
        if (!body.required("receipt").equals("never")) {
            throw new IllegalArgumentException("'receipt' must be never");
        }
        Duration after = body.duration("after");
        return after == null ? new FateEffect.NoReceipt() : new FateEffect.NoReceipt(after);
    }

    private static FaultEffect event(ObjectNode given) {
        return switch (given.path("event").asText()) {
            case "delayed" -> new EventEffect.Delayed(required("by", ControlBody.of(given, "event", "by")));
            case "duplicated" -> {
                Integer times = ControlBody.of(given, "event", "times").integer("times");
                yield times == null ? new EventEffect.Duplicated() : new EventEffect.Duplicated(times);
            }
            case "reordered" -> {
                Duration within = ControlBody.of(given, "event", "within").duration("within");
                yield within == null ? new EventEffect.Reordered() : new EventEffect.Reordered(within);
            }
            case "dropped" -> {
                ControlBody.of(given, "event");
                yield new EventEffect.Dropped();
            }
            case "beforeAnswer" -> {
                Duration within = ControlBody.of(given, "event", "within").duration("within");
                yield within == null ? new HttpEffect.EventFirst() : new HttpEffect.EventFirst(within);
            }
            default ->
                throw new IllegalArgumentException(
                        "'event' must be delayed, duplicated, reordered, dropped or beforeAnswer");
        };
    }

    private static FaultEffect status(ControlBody body) {
        return new HttpEffect.Status(
                required("status", body.integer("status")), errorBody(body.node("body")), body.integer("retryAfter"));
    }

    private static ErrorBody errorBody(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return ErrorBody.usual();
        }
        if (given.isContainerNode()) {
            return ErrorBody.own(given.toString());
        }
        return switch (given.asText()) {
            case "vendor" -> ErrorBody.vendor();
            case "none" -> ErrorBody.none();
            case "html" -> ErrorBody.html();
            default ->
                throw new IllegalArgumentException(
                        "'body' must be vendor, none, html, or the JSON object or array to answer with");
        };
    }

    private static FaultEffect answer(ControlBody body) {
        return switch (body.required("answer")) {
            case "none" -> new HttpEffect.NoAnswer();
            case "reset" -> new HttpEffect.Reset();
            case "lost" -> new HttpEffect.AnswerLost();
            case "half" -> new HttpEffect.HalfAnswer();
            default -> throw new IllegalArgumentException("'answer' must be none, reset, lost or half");
        };
    }

    private static Duration required(String name, ControlBody body) {
        return required(name, body.duration(name));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is required");
        }
        return value;
    }

    private static Duration orElse(@Nullable Duration value, Duration otherwise) {
        return value == null ? otherwise : value;
    }
}
