/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import io.github.camelbandwidth.simulator.fault.FaultBook;
import io.github.camelbandwidth.simulator.fault.FaultCount;
import io.github.camelbandwidth.simulator.fault.FaultMatch;
import io.github.camelbandwidth.simulator.fault.MatchField;
import io.github.camelbandwidth.simulator.fault.Turns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules as they are shown.
 *
 * @param seed what chance comes from
 * @param held how many requests are held back at the moment
 * @param rules in their order
 */
record FaultsView(long seed, int held, List<RuleView> rules) {

    static FaultsView of(FaultBook book, int held) {
        return new FaultsView(
                book.faults().seed(),
                held,
                book.counts().stream().map(RuleView::of).toList());
    }

    /**
     * One of them.
     *
     * @param match as it would be put
     * @param effect as it would be put
     * @param matched how many things fitted it
     * @param applied how often it has struck
     */
    record RuleView(Map<String, Object> match, Map<String, Object> effect, long matched, long applied) {

        private static RuleView of(FaultCount count) {
            return new RuleView(
                    matchOf(count.rule().match()),
                    FaultEffectView.of(count.rule().effect()),
                    count.matched(),
                    count.applied());
        }

        /** The counts alone: a match holds numbers and texts. */
        @Override
        public String toString() {
            return "RuleView[" + matched + ", " + applied + "]";
        }
    }

    private static Map<String, Object> matchOf(FaultMatch match) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (MatchField field : MatchField.values()) {
            String wanted = match.wanted().get(field);
            if (wanted != null) {
                view.put(field.wireName(), wanted);
            }
        }
        Turns turns = match.turns();
        if (turns.last() < Long.MAX_VALUE || turns.first() > 1) {
            view.put("nth", nth(turns));
        }
        if (turns.every() > 1) {
            view.put("every", turns.every());
        }
        if (turns.probability() < 1) {
            view.put("probability", turns.probability());
        }
        return view;
    }

    private static Object nth(Turns turns) {
        if (turns.first() == turns.last()) {
            return turns.first();
        }
        return turns.first() + ".." + (turns.last() == Long.MAX_VALUE ? "" : turns.last());
    }
}
