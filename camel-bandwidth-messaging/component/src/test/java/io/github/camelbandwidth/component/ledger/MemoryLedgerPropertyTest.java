/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.ledger;

class MemoryLedgerPropertyTest extends LedgerProperty {
    @Override
    LedgerFixture open() {
        return new MemoryFixture();
    }
}
