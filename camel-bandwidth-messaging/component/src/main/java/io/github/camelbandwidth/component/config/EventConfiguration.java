/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.config;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.client.message.NumberRule;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Which events run the route, and with what. */
@UriParams
public class EventConfiguration implements Cloneable {

    @UriParam(label = "consumer")
    @Metadata(
            description = "Which events run the route, by their types with commas between them, such as"
                    + " message-delivered,message-failed; all if not set. A star at the end stands for any end. Other"
                    + " events are acknowledged and dropped.")
    private @Nullable String eventTypes;

    @UriParam(label = "consumer,advanced")
    @Metadata(
            description =
                    "A list of the events that are done, instead of a ledger: asked before an event runs, added to"
                            + " when it has run. It is no lock, so of two nodes that get the same event both may run it.")
    private @Nullable IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer", enums = "in,out")
    @Metadata(
            description = "Which events run the route: in for what people do, out for what becomes of messages of one's"
                    + " own; both if not set. Other events are acknowledged and dropped.")
    private @Nullable String eventDirection;

    @UriParam(label = "consumer")
    @Metadata(
            description =
                    "Numbers of the account (in E.164, or short codes, or names of RBM agents) with commas between"
                            + " them: only events of messages that came to one of them, or left from one, run the route. All of"
                            + " them are ourselves when a message is answered. Events of other numbers are acknowledged and"
                            + " dropped.")
    private @Nullable String eventNumbers;

    @UriParam(label = "consumer")
    @Metadata(
            description =
                    "Ids of messaging applications with commas between them: only events of their messages run the"
                            + " route. Other events are acknowledged and dropped.")
    private @Nullable String eventApplications;

    @UriParam(label = "consumer")
    @Metadata(
            description =
                    "Only events of messages whose tag is like that run the route: the tag itself, the beginning of"
                            + " one with a star behind it, or a regular expression; capitals do not matter. An"
                            + " event without a tag, as that of a received message, is not like any. Other events are"
                            + " acknowledged and dropped.")
    private @Nullable String eventTag;

    @UriParam(label = "consumer", defaultValue = "false")
    @Metadata(
            description = "Whether the media of a received message are downloaded before the route runs, and become"
                    + " attachments of the Camel message. It needs accountId and credentials. What cannot be had stays a"
                    + " URL, and CamelBandwidthMessagingEventMediaMissing names it.")
    private boolean downloadMedia;

    @UriParam(label = "consumer", defaultValue = "5000000")
    @Metadata(description = "The largest file that downloadMedia downloads, in bytes; a larger one stays a URL.")
    private long maxDownloadSize = 5_000_000;

    @UriParam(label = "consumer", defaultValue = "30000", javaType = "java.time.Duration")
    @Metadata(
            description = "How long the route waits for all media of a message, repeats included; what has not come by"
                    + " then stays a URL. When it is longer than ackTimeout, the call may be answered with 503 in the"
                    + " meantime; the event then runs all the same, and its repeat is acknowledged.")
    private long downloadTimeout = 30_000;

    public @Nullable String getEventTypes() {
        return eventTypes;
    }

    public void setEventTypes(@Nullable String eventTypes) {
        this.eventTypes = eventTypes;
    }

    public @Nullable IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(@Nullable IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public @Nullable String getEventDirection() {
        return eventDirection;
    }

    public void setEventDirection(@Nullable String eventDirection) {
        this.eventDirection = eventDirection;
    }

    public @Nullable String getEventNumbers() {
        return eventNumbers;
    }

    public void setEventNumbers(@Nullable String eventNumbers) {
        this.eventNumbers = PlusSign.inNumbers(eventNumbers);
    }

    public @Nullable String getEventApplications() {
        return eventApplications;
    }

    public void setEventApplications(@Nullable String eventApplications) {
        this.eventApplications = eventApplications;
    }

    public @Nullable String getEventTag() {
        return eventTag;
    }

    public void setEventTag(@Nullable String eventTag) {
        this.eventTag = eventTag;
    }

    public boolean isDownloadMedia() {
        return downloadMedia;
    }

    public void setDownloadMedia(boolean downloadMedia) {
        this.downloadMedia = downloadMedia;
    }

    public long getMaxDownloadSize() {
        return maxDownloadSize;
    }

    public void setMaxDownloadSize(long maxDownloadSize) {
        this.maxDownloadSize = maxDownloadSize;
    }

    public long getDownloadTimeout() {
        return downloadTimeout;
    }

    public void setDownloadTimeout(long downloadTimeout) {
        this.downloadTimeout = downloadTimeout;
    }

    /** The entries of {@code eventTypes}; none if all types are wanted. */
    public Set<String> types() {
        return entries(eventTypes);
    }

    /** The entries of {@code eventNumbers}; none if all are wanted. */
    public Set<String> numbers() {
        return entries(eventNumbers);
    }

    /** The entries of {@code eventApplications}; none if all are wanted. */
    public Set<String> applications() {
        return entries(eventApplications);
    }

    private static Set<String> entries(@Nullable String option) {
        return option == null
                ? Set.of()
                : Arrays.stream(option.split(",", -1))
                        .map(String::trim)
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Tells at start-up what is wrong with the options.
     *
     * @throws IllegalArgumentException if something is
     */
    public void check() {
        types().forEach(EventConfiguration::checkType);
        OptionChecks.require(
                eventDirection == null || eventDirection.equals("in") || eventDirection.equals("out"),
                "eventDirection must be in or out, but is " + eventDirection);
        int place = 1;
        for (String number : numbers()) {
            OptionChecks.require(
                    isAddress(number),
                    "eventNumbers must be numbers in E.164, such as +19195550100, short codes or names of RBM agents,"
                            + " with commas between them; entry " + place + " is none of these");
            place++;
        }
        checkTag();
        OptionChecks.positive("maxDownloadSize", maxDownloadSize);
        OptionChecks.positive("downloadTimeout", downloadTimeout);
    }

    private static void checkType(String type) {
        OptionChecks.require(
                type.endsWith("*") || MessageEvent.DOCUMENTED_TYPES.contains(type),
                "eventTypes has " + type + ", which is no type of event. There are "
                        + String.join(", ", MessageEvent.DOCUMENTED_TYPES)
                        + ". One that is newer than this library is written with a star: " + type + "*");
    }

    private static boolean isAddress(String number) {
        return NumberRule.E164.fault(number).isEmpty()
                || number.matches("[0-9]{3,8}")
                || number.matches("[^+].*\\p{L}.*|\\p{L}.*");
    }

    private void checkTag() {
        try {
            if (eventTag != null && !eventTag.endsWith("*")) {
                // Camel takes one that is broken for one that nothing is like.
                Pattern unused = Pattern.compile(eventTag);
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "eventTag is neither the beginning of a tag with a star behind it, such as order-*, nor a regular"
                            + " expression: " + e.getDescription(),
                    e);
        }
    }

    /** An independent copy, so that an endpoint's settings never change the component's. */
    public EventConfiguration copy() {
        try {
            return (EventConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
