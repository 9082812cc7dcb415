/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault;

/**
 * A rule and what it has done since it was put.
 *
 * @param rule the rule
 * @param matched how many things fitted it, {@code nth}, {@code every} and {@code probability} aside
 * @param applied how often it has struck
 */
public record FaultCount(FaultRule rule, long matched, long applied) {}
