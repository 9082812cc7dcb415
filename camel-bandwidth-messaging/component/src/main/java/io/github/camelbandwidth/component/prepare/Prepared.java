/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.prepare;

import io.github.camelbandwidth.client.message.SendRequest;
import java.util.Map;

/**
 * A request as it is to be sent.
 *
 * @param headers what the exchange is told of what was changed
 */
public record Prepared(SendRequest request, Map<String, Object> headers) {}
