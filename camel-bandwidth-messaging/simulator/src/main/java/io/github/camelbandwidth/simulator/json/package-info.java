/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/**
 * The bodies that go over the wire, one record each, fields in the vendor's order. They are the simulator's own: shared
 * with the client, a misspelt field would agree with itself.
 */
package io.github.camelbandwidth.simulator.json;
