/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

/**
 * Where a row stands in an order, so that a page can go on behind a row, or before it, also when rows have come or gone since.
 *
 * @param text what it is sorted by if that is a text, else empty
 * @param number what it is sorted by if that is a number, else 0
 * @param rowId tells apart what is otherwise equal
 */
public record Place(String text, long number, String rowId) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byText = text.compareTo(other.text);
        int byValue = byText == 0 ? Long.compare(number, other.number) : byText;
        return byValue == 0 ? rowId.compareTo(other.rowId) : byValue;
    }

    /** Nothing of it: it may be a phone number. */
    @Override
    public String toString() {
        return "Place[]";
    }
}
