/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.MessageStore;
import java.util.stream.Stream;

/**
 * Answers queries from the messages that are remembered. All of them are looked at, unless one is asked for by its id: an
 * index for each of two dozen filters would cost every send more than it saves a query. Belongs to the loop.
 */
public final class MessageQueries {
    private final MessageStore store;
    private final QuerySettings settings;

    /** Queries of what {@code store} holds. */
    public MessageQueries(MessageStore store, QuerySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Whether latencies are told and may be asked for. */
    public boolean hasQualityMetrics() {
        return settings.qualityMetrics();
    }

    /** What was asked for, as it is now. */
    public Page find(Query query) {
        Selection selection = new Selection(query);
        messages(query)
                .filter(message -> message.accountId().equals(query.accountId()))
                .flatMap(this::rows)
                .filter(query.filter())
                .forEach(selection::add);
        return selection.page();
    }

    private Stream<Message> messages(Query query) {
        String id = query.messageId();
        return id == null ? store.stream() : Stream.ofNullable(store.find(id));
    }

    private Stream<Row> rows(Message message) {
        return message.recipients().stream()
                .filter(recipient -> recipient.heard() || settings.unheardShown())
                .map(recipient -> new SentRow(message, recipient, settings));
    }
}
