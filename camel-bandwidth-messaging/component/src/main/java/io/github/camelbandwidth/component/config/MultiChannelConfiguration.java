/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.multichannel.ChannelKind;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What messages over several channels have where neither header nor body says otherwise. */
@UriParams
public class MultiChannelConfiguration implements Cloneable {

    @UriParam(label = "producer")
    @Metadata(
            description = "Multi-channel: on which channels a body that is a text goes out, in the order in which they"
                    + " are tried until one is sent: RBM, SMS and MMS with commas between them, such as RBM,SMS.")
    private @Nullable String channels;

    @UriParam(label = "producer")
    @Metadata(
            description = "Multi-channel: the name of the RBM agent that sends on RBM, where the channel itself names"
                    + " none. On SMS and MMS it is the option from.")
    private @Nullable String rbmFrom;

    public @Nullable String getChannels() {
        return channels;
    }

    public void setChannels(@Nullable String channels) {
        this.channels = channels;
    }

    public @Nullable String getRbmFrom() {
        return rbmFrom;
    }

    public void setRbmFrom(@Nullable String rbmFrom) {
        this.rbmFrom = rbmFrom;
    }

    /**
     * Tells at start-up what cannot be meant.
     *
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public void check() {
        channelKinds();
    }

    /** The option {@code channels}; empty if it is not set. */
    public List<ChannelKind> channelKinds() {
        return channels == null
                ? List.of()
                : Arrays.stream(channels.split(",", -1))
                        .map(word -> ChannelKind.of(word)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "channels must be RBM, SMS and MMS with commas between them, such as RBM,SMS,"
                                                + " but has '" + word.trim() + "'")))
                        .toList();
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public MultiChannelConfiguration copy() {
        try {
            return (MultiChannelConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
