/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** What is done with numbers and texts before they are sent. */
@UriParams
public class CheckConfiguration implements Cloneable {

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Two letters of a country, such as US, as whose people write them numbers are read: (919) 555-0100,"
                            + " 919.555.0100 and tel:919-555-0100 then become E.164. Without it a number must be in"
                            + " E.164 already.")
    private @Nullable String defaultRegion;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "How many segments the text of an SMS may take; onTooLong says what becomes of a longer one. An MMS"
                            + " is always one. If not set, what 2048 characters take.")
    private @Nullable Integer maxSegments;

    @UriParam(label = "producer", defaultValue = "REFUSE", enums = "REFUSE,CUT")
    @Metadata(
            description =
                    "What becomes of a text of more than maxSegments: REFUSE fails the exchange and sends nothing;"
                            + " CUT sends as much of it as fits, never a part of a character, and says so in the header"
                            + " CamelBandwidthMessagingTextCut.")
    private OnTooLong onTooLong = OnTooLong.REFUSE;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description =
                    "Whether an SMS that only typography keeps out of GSM-7 (curly quotes, dashes, ellipsis, spaces"
                            + " of other widths, invisible characters) is sent with the plain characters instead, since it then"
                            + " takes fewer segments. The header CamelBandwidthMessagingTextReplaced says what was replaced.")
    private boolean smartEncoding;

    /**
     * Tells at start-up what cannot be meant.
     *
     * @throws IllegalArgumentException naming the option and what would be right
     */
    public void check() {
        OptionChecks.require(
                defaultRegion == null
                        || PhoneNumberUtil.getInstance().getSupportedRegions().contains(defaultRegion),
                "defaultRegion must be the two capital letters of a country, such as US or GB, but is '" + defaultRegion
                        + "'");
        OptionChecks.require(
                maxSegments == null || maxSegments > 0,
                "maxSegments must be greater than 0, but is " + maxSegments + "; leave it out for no such limit");
        OptionChecks.require(
                onTooLong == OnTooLong.REFUSE || maxSegments != null,
                "onTooLong=CUT says what becomes of a text of more than maxSegments, so maxSegments must be set too");
    }

    public @Nullable String getDefaultRegion() {
        return defaultRegion;
    }

    public void setDefaultRegion(@Nullable String defaultRegion) {
        this.defaultRegion = defaultRegion;
    }

    public @Nullable Integer getMaxSegments() {
        return maxSegments;
    }

    public void setMaxSegments(@Nullable Integer maxSegments) {
        this.maxSegments = maxSegments;
    }

    public OnTooLong getOnTooLong() {
        return onTooLong;
    }

    public void setOnTooLong(OnTooLong onTooLong) {
        this.onTooLong = onTooLong;
    }

    public boolean isSmartEncoding() {
        return smartEncoding;
    }

    public void setSmartEncoding(boolean smartEncoding) {
        this.smartEncoding = smartEncoding;
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public CheckConfiguration copy() {
        try {
            return (CheckConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
