/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.media.MediaUpload;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** How pictures and other media files are uploaded. */
@UriParams
public class MediaConfiguration implements Cloneable {

    @UriParam(label = "producer", defaultValue = "true")
    @Metadata(
            description = "Whether attachments of the Camel message are uploaded and become attachments of the message"
                    + " that is sent. The header CamelBandwidthMessagingMedia goes before them.")
    private boolean attachments = true;

    @UriParam(label = "producer", defaultValue = "3750000")
    @Metadata(
            description = "The largest file that is uploaded, in bytes; a larger one fails before its first byte goes.")
    private long maxMediaSize = MediaUpload.DEFAULT_MAX_BYTES;

    @UriParam(label = "producer,advanced", defaultValue = "3")
    @Metadata(description = "How many pictures of one message are uploaded at once.")
    private int parallelUploads = 3;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "What the API is to say of caching (Cache-Control) when it gives an uploaded file back, such as"
                            + " no-cache.")
    private @Nullable String cacheControl;

    public boolean isAttachments() {
        return attachments;
    }

    public void setAttachments(boolean attachments) {
        this.attachments = attachments;
    }

    public long getMaxMediaSize() {
        return maxMediaSize;
    }

    public void setMaxMediaSize(long maxMediaSize) {
        this.maxMediaSize = maxMediaSize;
    }

    public int getParallelUploads() {
        return parallelUploads;
    }

    public void setParallelUploads(int parallelUploads) {
        this.parallelUploads = parallelUploads;
    }

    public @Nullable String getCacheControl() {
        return cacheControl;
    }

    public void setCacheControl(@Nullable String cacheControl) {
        this.cacheControl = cacheControl;
    }

    /**
     * Tells at start-up what cannot be meant.
     *
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public void check() {
        OptionChecks.positive("maxMediaSize", maxMediaSize);
        OptionChecks.positive("parallelUploads", parallelUploads);
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public MediaConfiguration copy() {
        try {
            return (MediaConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
