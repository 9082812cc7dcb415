/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.event;

import io.github.camelbandwidth.client.event.MessageEvent;
import io.github.camelbandwidth.component.media.InboundMedia;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What an exchange gets of its event. */
public final class EventContent {
    private final boolean mmsReceipts;
    private final ReplyHeaders reply;
    private final @Nullable InboundMedia media;

    /**
     * Fills the exchanges of one consumer.
     *
     * @param mmsReceipts whether the account has receipts for MMS and group messages
     * @param ourNumbers numbers of the account, as far as they are known
     * @param media downloads them; null if they stay URLs
     */
    public EventContent(boolean mmsReceipts, Set<String> ourNumbers, @Nullable InboundMedia media) {
        this.mmsReceipts = mmsReceipts;
        this.reply = new ReplyHeaders(ourNumbers);
        this.media = media;
    }

    void write(MessageEvent event, Message camel) {
        EventHeaders.write(event, mmsReceipts, camel);
        if (event instanceof MessageEvent.Inbound inbound) {
            reply.write(inbound, camel);
        }
    }

    /**
     * Begins to fetch what takes time.
     *
     * @return empty if nothing does; else what is to be done to the exchange once it is there
     */
    Optional<CompletionStage<Runnable>> fetch(MessageEvent event, Exchange exchange) {
        return media == null || !InboundMedia.hasMedia(event)
                ? Optional.empty()
                : Optional.of(
                        media.fetch(event, exchange).thenApply(attachments -> () -> attachments.attach(exchange)));
    }
}
