/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.domain.Channel;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Expiration;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.domain.Priority;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a multi-channel send by the rules of the published API description: a field in the wrong shape is an
 * error, an unknown field is not, and a null counts as left out.
 */
final class MultiChannelReader {
    private static final int MAX_CHANNELS = 4;
    private static final List<String> REPEATED = List.of("from", "applicationId", "channel", "content");

    private final AccountStore accounts;
    private final SimulatorTime time;

    MultiChannelReader(AccountStore accounts, SimulatorTime time) {
        this.accounts = accounts;
        this.time = time;
    }

    /** What the client wants, or nothing when there is an error now in {@code errors}. */
    Optional<MultiChannelRequest> read(ObjectNode body, String accountId, FieldErrors errors) {
        Fields fields = new Fields(body, errors);
        String to = to(fields);
        List<Entry> entries = new ArrayList<>();
        for (Fields channel : fields.requiredObjects("channelList", 1, MAX_CHANNELS)) {
            entries.add(entry(channel, accountId));
        }
        String tag = fields.limited("tag", SendRequestReader.MAX_TAG);
        Priority priority = SendRequestReader.priority(fields);
        Expiration expiration = ExpirationReader.read(fields, time.now());
        Draft draft = null;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            draft = new Draft(
                    accountId,
                    entry.applicationId(),
                    entry.from(),
                    List.of(to),
                    entry.content().text(),
                    entry.content().media(),
                    tag,
                    priority,
                    expiration,
                    entry.channel(),
                    draft);
        }
        return draft != null && errors.isEmpty()
                ? Optional.of(new MultiChannelRequest(draft, repeated(body)))
                : Optional.empty();
    }

    private static String to(Fields fields) {
        String to = fields.required("to");
        if (!to.isEmpty() && !PhoneNumber.isE164(to)) {
            fields.error("to", Destinations.notE164(to));
        }
        return to;
    }

    private Entry entry(Fields fields, String accountId) {
        Channel channel = fields.requiredWord("channel", Channel.class);
        // An agent of rich messages has a name of its own, which is longer than a sender id may be.
        String from = channel == Channel.RBM ? fields.required("from") : SendRequestReader.from(fields);
        String applicationId = SendRequestReader.applicationId(fields, accountId, accounts);
        Content content = fields.requiredObject("content")
                .map(given -> content(given, channel))
                .orElseGet(Content::none);
        return new Entry(channel, from, applicationId, content);
    }

    private static Content content(Fields fields, @Nullable Channel channel) {
        if (channel == null) {
            return Content.none();
        }
        return switch (channel) {
            case RBM -> RichContent.read(fields);
            case SMS -> new Content(fields.requiredLimited("text", SendRequestReader.MAX_TEXT), List.of());
            case MMS -> pictures(fields);
        };
    }

    private static Content pictures(Fields fields) {
        String text = fields.limited("text", SendRequestReader.MAX_TEXT);
        List<String> media = MediaFiles.read(fields);
        if (fields.isEmpty("text") && fields.isEmpty("media")) {
            fields.error("text", "There must be a text or media");
        }
        return new Content(text, media);
    }

    private static ArrayNode repeated(ObjectNode body) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        body.path("channelList").forEach(given -> {
            ObjectNode channel = all.addObject();
            REPEATED.forEach(name -> channel.set(name, given.path(name)));
            channel.set("owner", given.path("from"));
        });
        return all;
    }

    private record Entry(@Nullable Channel channel, String from, String applicationId, Content content) {}
}
