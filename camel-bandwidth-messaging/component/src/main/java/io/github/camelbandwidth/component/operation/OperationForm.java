/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import java.util.List;

/**
 * One operation on one resource as a route sees it: what goes in, and what comes out. The reference is made from these.
 *
 * @param resource of the API, the path of the endpoint's URI
 * @param name of the operation
 * @param body what the body may be
 * @param reads headers it reads, beside {@code CamelBandwidthMessagingOperation}
 * @param result what the body is afterwards
 * @param sets headers it may set; one for which there is no value is removed
 */
public record OperationForm(
        String resource, String name, String body, List<String> reads, String result, List<String> sets) {}
