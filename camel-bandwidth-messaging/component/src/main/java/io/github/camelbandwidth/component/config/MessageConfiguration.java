/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.message.Priority;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What messages have where neither header nor body says otherwise. */
@UriParams
public class MessageConfiguration implements Cloneable {

    @UriParam(label = "producer")
    @Metadata(description = "Id of the messaging application that the sender's number belongs to.")
    private @Nullable String applicationId;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Who sends: a number of the account in E.164, a short code, or an alphanumeric sender id of at"
                            + " most 11 characters.")
    private @Nullable String from;

    @UriParam(label = "producer", enums = "default,high")
    @Metadata(
            description = "Place in the account's queue: high overtakes default (short code, 10DLC and toll-free SMS"
                    + " only). The API takes default where nothing is said.")
    private @Nullable Priority priority;

    public @Nullable String getApplicationId() {
        return applicationId;
    }

    public void setApplicationId(@Nullable String applicationId) {
        this.applicationId = applicationId;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = PlusSign.inNumbers(from);
    }

    public @Nullable Priority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable Priority priority) {
        this.priority = priority;
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public MessageConfiguration copy() {
        try {
            return (MessageConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
