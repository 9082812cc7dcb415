/* Licensed under the Apache License, Version 2.0; see LICENSE. */
/**
 * Time as the simulator sees it, and the one thread it lives on. Nothing outside this package reads the system's clock,
 * sets a timer or sleeps, so that 24 hours of retries pass in a test in milliseconds.
 */
package io.github.camelbandwidth.simulator.time;
