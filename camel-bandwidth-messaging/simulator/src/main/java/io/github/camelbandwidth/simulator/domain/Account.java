/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

/**
 * A customer of the vendor.
 *
 * @param id the number in the path of every call
 * @param credentials what every call must carry
 */
public record Account(String id, Credentials credentials) {}
