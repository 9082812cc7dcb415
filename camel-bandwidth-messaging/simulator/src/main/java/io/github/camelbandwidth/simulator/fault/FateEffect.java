/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

import io.github.camelbandwidth.simulator.domain.Fate;
import java.time.Duration;

/** What becomes of a message at one recipient. */
public sealed interface FateEffect extends FaultEffect {

    /** The end it leads to. */
    Fate fate();

    @Override
    default boolean knows(MatchField field) {
        return field != MatchField.PATH && field != MatchField.METHOD && field != MatchField.TYPE;
    }

    /**
     * It fails with a code, before the carrier or by it, as the digits of the code say.
     *
     * @param code 0 to 9999
     * @param after how long a carrier takes to say so
     */
    record Fails(int code, Duration after) implements FateEffect {

        /** Refuses a code of more than four digits, and a negative duration or one of more than 366 days. */
        public Fails {
            Effects.checkDuration("after", after);
            if (code < 0 || code > 9999) {
                throw new IllegalArgumentException("'errorCode' must be 0 to 9999");
            }
        }

        /** At once. */
        public Fails(int code) {
            this(code, Duration.ZERO);
        }

        @Override
        public Fate fate() {
            return new Fate(code, after);
        }
    }

    /**
     * The carrier never says what became of it, so that it ends with 9902, the code that says nothing about the handset.
     *
     * @param after how long the vendor waits for the receipt; two hours
     */
    record NoReceipt(Duration after) implements FateEffect {
        private static final int RECEIPT_EXPIRED = 9902;
        private static final Duration VENDORS_WINDOW = Duration.ofHours(2);

        /** Refuses a negative duration and one of more than 366 days. */
        public NoReceipt {
            Effects.checkDuration("after", after);
        }

        /** After the vendor's two hours. */
        public NoReceipt() {
            this(VENDORS_WINDOW);
        }

        @Override
        public Fate fate() {
            return new Fate(RECEIPT_EXPIRED, after);
        }
    }
}
