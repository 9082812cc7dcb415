/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.observe;

import io.github.camelbandwidth.client.event.Delivery;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The final event of a message at one recipient.
 *
 * @param delivery what it says
 * @param took from the API's answer to the event; {@code null} where the message was not sent from here, or where the event
 *     overtook the answer
 */
public record Arrival(Delivery delivery, @Nullable Duration took) {}
