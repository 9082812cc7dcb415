/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.json;

import io.github.camelbandwidth.simulator.query.Row;
import java.util.List;

/** A page of a list of messages. */
public record MessageListJson(int totalCount, PageInfoJson pageInfo, List<ListedMessageJson> messages) {

    /** The page on the wire. */
    public static MessageListJson of(int total, PageInfoJson info, List<Row> rows) {
        return new MessageListJson(
                total, info, rows.stream().map(ListedMessageJson::of).toList());
    }
}
