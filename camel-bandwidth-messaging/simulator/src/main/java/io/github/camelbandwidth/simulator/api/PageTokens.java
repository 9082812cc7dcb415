/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelbandwidth.simulator.json.Json;
import io.github.camelbandwidth.simulator.query.Place;
import java.util.Optional;

/** Writes and reads page tokens. Each holds for one account and one query, and only as it was given out. */
final class PageTokens {
    private final SignedTokens tokens = new SignedTokens();

    /** The token for {@code position} in what {@code subject} names: the account and its query. */
    String write(Position position, String subject) {
        return tokens.write(Json.write(position), subject);
    }

    /** What {@link #write} was given, or nothing when this is not a token for {@code subject}. */
    Optional<Position> read(String given, String subject) {
        return tokens.read(given, subject).flatMap(Json::readObject).map(Position::of);
    }

    /**
     * Where a page is.
     *
     * @param backwards whether it ends before the place, instead of beginning behind it
     * @param offset how many rows the client has passed before it
     */
    record Position(boolean backwards, int offset, String text, long number, String rowId) {

        static Position of(boolean backwards, int offset, Place place) {
            return new Position(backwards, offset, place.text(), place.number(), place.rowId());
        }

        private static Position of(ObjectNode node) {
            return new Position(
                    node.path("backwards").asBoolean(),
                    node.path("offset").asInt(),
                    node.path("text").asText(),
                    node.path("number").asLong(),
                    node.path("rowId").asText());
        }

        Place place() {
            return new Place(text, number, rowId);
        }

        @Override
        public String toString() {
            return "Position[" + offset + "]";
        }
    }
}
