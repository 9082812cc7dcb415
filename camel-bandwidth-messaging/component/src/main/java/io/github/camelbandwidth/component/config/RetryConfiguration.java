/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.call.RetryPolicy;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** How often a request is repeated that is known to have done nothing, and what may follow one of which nobody knows. */
@UriParams
public class RetryConfiguration implements Cloneable {
    @UriParam(label = "producer", defaultValue = "3")
    @Metadata(
            description = "How many tries a request has in all where it is known not to have been taken and the reason"
                    + " may pass: there was no connection, or the API answered 429. 1 means that nothing is repeated."
                    + " What may have been taken is never sent again.")
    private int maxTries = 3;

    @UriParam(label = "producer", defaultValue = "20000", javaType = "java.time.Duration")
    @Metadata(
            description = "No try begins later than this after the first. One that has begun takes its own time"
                    + " (requestTimeout). A list, a download or a deletion waits up to 5 minutes where the API names a"
                    + " wait (Retry-After).")
    private long retryTimeout = 20_000;

    @UriParam(label = "producer", defaultValue = "1000", javaType = "java.time.Duration")
    @Metadata(
            description =
                    "About how long the wait before the second try is; it doubles with each further one, and up to"
                            + " half of it is left to chance. Where the API names a wait (Retry-After), that one counts.")
    private long retryDelay = 1_000;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description = "Whether a send is repeated after a 500 or 503 in the API's own words as well. The API says"
                    + " that such a message was not sent. What sends no message is always repeated after it.")
    private boolean retryServerErrors;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description =
                    "Whether a redelivery by Camel sends a message again of which nobody knows whether it was sent,"
                            + " and which may then be texted twice. If not, the redelivery fails as the send before it did,"
                            + " without a request.")
    private boolean repeatUnknown;

    public int getMaxTries() {
        return maxTries;
    }

    public void setMaxTries(int maxTries) {
        this.maxTries = maxTries;
    }

    public long getRetryTimeout() {
        return retryTimeout;
    }

    public void setRetryTimeout(long retryTimeout) {
        this.retryTimeout = retryTimeout;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public boolean isRetryServerErrors() {
        return retryServerErrors;
    }

    public void setRetryServerErrors(boolean retryServerErrors) {
        this.retryServerErrors = retryServerErrors;
    }

    public boolean isRepeatUnknown() {
        return repeatUnknown;
    }

    public void setRepeatUnknown(boolean repeatUnknown) {
        this.repeatUnknown = repeatUnknown;
    }

    /**
     * Tells at start-up what cannot be meant.
     *
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public void check() {
        OptionChecks.positive("maxTries", maxTries);
        OptionChecks.positive("retryTimeout", retryTimeout);
        OptionChecks.positive("retryDelay", retryDelay);
    }

    /** What bounds the repeats. */
    public RetryPolicy policy() {
        return new RetryPolicy(
                maxTries, Duration.ofMillis(retryTimeout), Duration.ofMillis(retryDelay), retryServerErrors);
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public RetryConfiguration copy() {
        try {
            return (RetryConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
