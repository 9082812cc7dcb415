/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Recipient;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message as the control API shows it: with its life, without its text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        String id,
        String accountId,
        String applicationId,
        String time,
        int segmentCount,
        String from,
        List<RecipientView> recipients,
        List<String> media,
        @Nullable String tag) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.accountId(),
                message.applicationId(),
                message.time().toString(),
                message.segmentCount(),
                message.from(),
                message.recipients().stream().map(RecipientView::of).toList(),
                message.media(),
                message.tag());
    }

    static List<MessageView> of(List<Message> messages) {
        return messages.stream().map(MessageView::of).toList();
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecipientView(
            String number, String status, @Nullable Integer errorCode) {

        private static RecipientView of(Recipient recipient) {
            String status = recipient.status().name().toLowerCase(Locale.ROOT);
            return new RecipientView(recipient.number(), status, recipient.errorCode());
        }

        @Override
        public String toString() {
            return "RecipientView[" + status + "]";
        }
    }
}
