/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

/** What a claim means whose holder has let its lease run out: it died, or was cut off from the ledger. */
public enum OnExpiry {
    /** The next to claim the key takes it over and runs: for work that may be done twice but must not be lost. */
    RUN_AGAIN,
    /** Nobody ever runs again under this key: for work that must not be done twice, such as a text to a person. */
    NEVER_AGAIN
}
