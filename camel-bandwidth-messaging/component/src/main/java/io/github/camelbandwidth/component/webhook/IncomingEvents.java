/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.client.event.MessageEvent;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a call from somebody who may call.
 *
 * @param headers those of the call that the route gets with each event
 */
record IncomingEvents(List<MessageEvent> events, Map<String, Object> headers) {}
