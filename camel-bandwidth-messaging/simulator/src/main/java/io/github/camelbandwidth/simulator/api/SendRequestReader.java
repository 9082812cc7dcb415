/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Expiration;
import io.github.camelbandwidth.simulator.domain.PhoneNumber;
import io.github.camelbandwidth.simulator.domain.Priority;
import io.github.camelbandwidth.simulator.store.AccountStore;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a send by the rules of the published API description: a field in the wrong shape is an error, an
 * unknown field is not, and a null counts as left out.
 */
final class SendRequestReader {
    static final int MAX_TEXT = 2048;
    static final int MAX_TAG = 1024;

    private final AccountStore accounts;
    private final SimulatorTime time;

    SendRequestReader(AccountStore accounts, SimulatorTime time) {
        this.accounts = accounts;
        this.time = time;
    }

    /** What the client wants, or nothing when there is an error now in {@code errors}. */
    Optional<Draft> read(ObjectNode body, String accountId, FieldErrors errors) {
        Fields fields = new Fields(body, errors);
        String applicationId = applicationId(fields, accountId);
        List<String> to = Destinations.read(fields);
        String from = from(fields);
        String text = fields.limited("text", MAX_TEXT);
        List<String> media = MediaUrls.read(fields);
        String tag = fields.limited("tag", MAX_TAG);
        Priority priority = priority(fields);
        Expiration expiration = ExpirationReader.read(fields, time.now());
        if (fields.isEmpty("text") && fields.isEmpty("media")) {
            errors.add("text", "There must be a text or media");
        }
        return errors.isEmpty()
                ? Optional.of(new Draft(accountId, applicationId, from, to, text, media, tag, priority, expiration))
                : Optional.empty();
    }

    private String applicationId(Fields fields, String accountId) {
        return applicationId(fields, accountId, accounts);
    }

    static String applicationId(Fields fields, String accountId, AccountStore accounts) {
        String id = fields.required("applicationId");
        if (!id.isEmpty() && !accounts.owns(accountId, id)) {
            fields.error("applicationId", "'" + id + "' is not an application of this account");
        }
        return id;
    }

    static String from(Fields fields) {
        String from = fields.required("from");
        if (!from.isEmpty() && !PhoneNumber.isSender(from)) {
            fields.error("from", Destinations.notE164(from));
        }
        return from;
    }

    static @Nullable Priority priority(Fields fields) {
        String given = fields.text("priority");
        if (given == null) {
            return null;
        }
        Optional<Priority> priority = Priority.named(given);
        if (priority.isEmpty()) {
            fields.error("priority", "'" + given + "' must be replaced with 'default' or 'high'");
        }
        return priority.orElse(null);
    }
}
