/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/** Requests that go wrong: what happens before the API sees them, and how it answers those it has seen. */
package io.github.camelbandwidth.simulator.fault.http;
