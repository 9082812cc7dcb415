/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.InboundStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import java.util.stream.Stream;

/**
 * Answers queries from the messages that are remembered. All of them are looked at, unless one is asked for by its id: an
 * index for each of two dozen filters would cost every send more than it saves a query. Belongs to the loop.
 */
public final class MessageQueries {
    private final MessageStore sent;
    private final InboundStore received;
    private final QuerySettings settings;

    /** Queries of what the stores hold. */
    public MessageQueries(MessageStore sent, InboundStore received, QuerySettings settings) {
        this.sent = sent;
        this.received = received;
        this.settings = settings;
    }

    /** Whether latencies are told and may be asked for. */
    public boolean hasQualityMetrics() {
        return settings.qualityMetrics();
    }

    /** What was asked for, as it is now. */
    public Page find(Query query) {
        Selection selection = new Selection(query);
        Stream.concat(receivedRows(query), sentRows(query))
                .filter(row -> row.accountId().equals(query.accountId()))
                .filter(query.filter())
                .forEach(selection::add);
        return selection.page();
    }

    private Stream<Row> sentRows(Query query) {
        String id = query.messageId();
        Stream<Message> messages = id == null ? sent.stream() : Stream.ofNullable(sent.find(id));
        return messages.flatMap(this::rows);
    }

    private Stream<Row> rows(Message message) {
        return message.recipients().stream()
                .filter(recipient -> recipient.heard() || settings.unheardShown())
                .map(recipient -> new SentRow(message, recipient, settings));
    }

    private Stream<Row> receivedRows(Query query) {
        String id = query.messageId();
        Stream<InboundMessage> messages = id == null ? received.stream() : received.find(id).stream();
        return messages.filter(message -> received.isHeard(message.id()) || settings.unheardShown())
                .map(message -> new ReceivedRow(message, settings));
    }
}
