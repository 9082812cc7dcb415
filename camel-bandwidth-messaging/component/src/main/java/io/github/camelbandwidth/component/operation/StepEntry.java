/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * How an exchange came into a step of its route.
 *
 * @param step Camel's id of it; null outside of routes
 * @param redelivery Camel's counter then, which a redelivered step leaves to the steps after it; 0 for none
 */
record StepEntry(@Nullable String step, int redelivery) {

    static StepEntry of(Exchange exchange) {
        return new StepEntry(
                exchange.getExchangeExtension().getHistoryNodeId(),
                exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class));
    }

    boolean isSameStepAs(StepEntry other) {
        return Objects.equals(step, other.step);
    }

    /**
     * Whether Camel counted between two entries of the same step. It may count from one again, where a step before the
     * first entry had been redelivered more often.
     */
    boolean redelivers(StepEntry earlier) {
        return isSameStepAs(earlier) && redelivery > 0 && redelivery != earlier.redelivery;
    }
}
