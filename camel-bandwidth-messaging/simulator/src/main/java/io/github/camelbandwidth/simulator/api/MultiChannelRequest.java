/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelbandwidth.simulator.domain.Draft;

/**
 * A valid multi-channel request.
 *
 * @param draft the first channel, with the others to fall back on
 * @param channelList as it is repeated in the answer
 */
record MultiChannelRequest(Draft draft, JsonNode channelList) {

    /** Without what is to be sent. */
    @Override
    public String toString() {
        return "MultiChannelRequest[" + draft + "]";
    }
}
