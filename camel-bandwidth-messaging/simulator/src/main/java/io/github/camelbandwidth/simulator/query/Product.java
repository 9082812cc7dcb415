/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import io.github.camelbandwidth.simulator.domain.PhoneNumber;

/** The words of {@code product}; the simulator tells them from the sender, and gives no person-to-person or hosted ones. */
public enum Product {
    /** An ordinary number. */
    LOCAL_A2P,
    /** Never given here. */
    P2P,
    /** A short code. */
    SHORT_CODE_REACH,
    /** A toll-free number of North America. */
    TOLL_FREE,
    /** Never given here. */
    HOSTED_SHORT_CODE,
    /** An alphanumeric sender id. */
    ALPHA_NUMERIC,
    /** A rich message with media. */
    RBM_MEDIA,
    /** A rich message of text. */
    RBM_RICH,
    /** Never given here. */
    RBM_CONVERSATIONAL;

    static Product of(String number) {
        if (PhoneNumber.isTollFree(number)) {
            return TOLL_FREE;
        }
        if (PhoneNumber.isE164(number)) {
            return LOCAL_A2P;
        }
        return PhoneNumber.isSenderId(number) ? ALPHA_NUMERIC : SHORT_CODE_REACH;
    }
}
