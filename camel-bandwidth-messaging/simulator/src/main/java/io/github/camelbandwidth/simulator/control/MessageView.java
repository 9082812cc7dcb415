/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelbandwidth.simulator.domain.Direction;
import io.github.camelbandwidth.simulator.domain.InboundMessage;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.domain.Recipient;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message as the control API shows it, without its text: with its life for each recipient when it goes out, with owner and
 * group when it came in.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        String id,
        String accountId,
        String applicationId,
        String time,
        int segmentCount,
        String direction,
        String from,
        @Nullable String owner,
        @Nullable List<String> to,
        @Nullable List<RecipientView> recipients,
        List<String> media,
        @Nullable String tag) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.accountId(),
                message.applicationId(),
                message.time().toString(),
                message.segmentCount(),
                Direction.OUT.wireName(),
                message.from(),
                null,
                null,
                message.recipients().stream().map(RecipientView::of).toList(),
                message.media(),
                message.tag());
    }

    static List<MessageView> of(List<Message> messages) {
        return messages.stream().map(MessageView::of).toList();
    }

    static MessageView of(InboundMessage message) {
        return new MessageView(
                message.id(),
                message.accountId(),
                message.applicationId(),
                message.time().toString(),
                message.segmentCount(),
                Direction.IN.wireName(),
                message.from(),
                message.owner(),
                message.to(),
                null,
                message.media(),
                null);
    }

    /** The id alone. */
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
