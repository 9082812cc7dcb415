/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a rule strikes: all that fits {@code wanted}, and of that what {@code turns} says. Begin with {@link #any()}; every
 * method gives a narrower copy.
 *
 * @param wanted what each field must be; a field that is not there may be anything
 * @param turns which of the things that fit
 */
public record FaultMatch(Map<MatchField, String> wanted, Turns turns) {
    private static final FaultMatch ANY = new FaultMatch(Map.of(), Turns.all());

    /** Keeps a copy of the map. */
    public FaultMatch {
        wanted = Map.copyOf(wanted);
    }

    /** Everything. */
    public static FaultMatch any() {
        return ANY;
    }

    /** What goes to that number; {@code *} stands for any characters. */
    public FaultMatch to(String number) {
        return with(MatchField.TO, number);
    }

    /** What comes from that sender; {@code *} stands for any characters. */
    public FaultMatch from(String sender) {
        return with(MatchField.FROM, sender);
    }

    /** What has that tag; {@code *} stands for any characters. */
    public FaultMatch tag(String tag) {
        return with(MatchField.TAG, tag);
    }

    /** What has that in its text. */
    public FaultMatch text(String part) {
        return with(MatchField.TEXT, part);
    }

    /** What belongs to that account. */
    public FaultMatch accountId(String id) {
        return with(MatchField.ACCOUNT_ID, id);
    }

    /** What belongs to that application. */
    public FaultMatch applicationId(String id) {
        return with(MatchField.APPLICATION_ID, id);
    }

    /** Requests for that path; {@code *} stands for any characters, slashes included. */
    public FaultMatch path(String path) {
        return with(MatchField.PATH, path);
    }

    /** Requests with that method. */
    public FaultMatch method(String method) {
        return with(MatchField.METHOD, method);
    }

    /** Events of that type; {@code *} stands for any characters. */
    public FaultMatch type(String type) {
        return with(MatchField.TYPE, type);
    }

    /** The {@code number}th of them alone, 1 or more. */
    public FaultMatch nth(long number) {
        return nth(number, number);
    }

    /** Those from the {@code first}th to the {@code last}th. */
    public FaultMatch nth(long first, long last) {
        return new FaultMatch(wanted, turns.withRange(first, last));
    }

    /** Every {@code step}th of them, 1 or more. */
    public FaultMatch every(long step) {
        return new FaultMatch(wanted, turns.withEvery(step));
    }

    /** Each of them with that probability, 0 to 1, by the seed of all rules. */
    public FaultMatch probability(double probability) {
        return new FaultMatch(wanted, turns.withProbability(probability));
    }

    /** The same with another field narrowed. */
    public FaultMatch with(MatchField field, String value) {
        Map<MatchField, String> narrowed = new EnumMap<>(MatchField.class);
        narrowed.putAll(wanted);
        narrowed.put(field, value);
        return new FaultMatch(narrowed, turns);
    }

    /** What says whether all wanted fields of a subject are as they must be; its turn is another question. */
    Predicate<Subject> fits() {
        return wanted.entrySet().stream()
                .map(entry -> Subject.having(entry.getKey(), entry.getKey().test(entry.getValue())))
                .reduce(subject -> true, Predicate::and);
    }

    /** The fields looked at, without their values, which may be numbers and texts. */
    @Override
    public String toString() {
        return "FaultMatch[" + wanted.keySet() + ", " + turns + "]";
    }
}
