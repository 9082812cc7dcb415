/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.FaultRule;
import io.github.camelbandwidth.simulator.fault.Faults;
import io.github.camelbandwidth.simulator.fault.MatchField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads rules. What is wrong with one is an {@link IllegalArgumentException} that says which and why. */
final class FaultsReader {
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,17})\\.\\.([1-9]\\d{0,17})?");
    private static final String[] MATCH = Stream.concat(
                    Stream.of(MatchField.values()).map(MatchField::wireName), Stream.of("nth", "every", "probability"))
            .toArray(String[]::new);

    private FaultsReader() {}

    static Faults read(ControlBody body) {
        JsonNode given = body.node("rules");
        if (!given.isArray()) {
            throw new IllegalArgumentException("'rules' is required, an array of {\"match\", \"effect\"}");
        }
        List<FaultRule> rules = new ArrayList<>();
        for (JsonNode rule : given) {
            try {
                rules.add(rule(rule));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("rules[" + rules.size() + "]: " + e.getMessage(), e);
            }
        }
        Long seed = body.number("seed");
        return new Faults(seed == null ? 0 : seed, rules);
    }

    private static FaultRule rule(JsonNode given) {
        ControlBody rule = ControlBody.of(object(given, "A rule"), "match", "effect");
        JsonNode match = rule.node("match");
        return new FaultRule(
                match.isMissingNode() || match.isNull() ? FaultMatch.any() : match(object(match, "'match'")),
                FaultEffectReader.read(object(rule.node("effect"), "'effect'")));
    }

    private static FaultMatch match(ObjectNode given) {
        ControlBody body = ControlBody.of(given, MATCH);
        FaultMatch match = nth(FaultMatch.any(), body);
        for (MatchField field : MatchField.values()) {
            String wanted = body.text(field.wireName());
            match = wanted == null ? match : match.with(field, wanted);
        }
        Long every = body.number("every");
        match = every == null ? match : match.every(every);
        JsonNode probability = body.node("probability");
        if (probability.isMissingNode() || probability.isNull()) {
            return match;
        }
        if (!probability.isNumber()) {
            throw new IllegalArgumentException("'probability' must be a number from 0 to 1");
        }
        return match.probability(probability.asDouble());
    }

    private static FaultMatch nth(FaultMatch match, ControlBody body) {
        JsonNode nth = body.node("nth");
        if (nth.isMissingNode() || nth.isNull()) {
            return match;
        }
        if (nth.isIntegralNumber() && nth.canConvertToLong()) {
            return match.nth(nth.asLong());
        }
        Matcher range = RANGE.matcher(nth.asText());
        if (!range.matches()) {
            throw new IllegalArgumentException("'nth' must be a whole number, or a range such as \"2..5\" or \"3..\"");
        }
        String last = range.group(2);
        return match.nth(Long.parseLong(range.group(1)), last == null ? Long.MAX_VALUE : Long.parseLong(last));
    }

    private static ObjectNode object(JsonNode given, String what) {
        if (given instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException(what + " must be a JSON object");
    }
}
