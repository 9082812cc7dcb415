/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of all rows that match, keeps those that stand nearest to where the page begins, or ends. It lets twice as many come as the
 * page has before it sorts them and lets half of them go: rows mostly come in the order of their time, and to sort what is
 * nearly sorted costs little.
 */
final class Selection {
    private final Query query;
    private final Comparator<Found> outward;
    private final List<Found> nearest = new ArrayList<>();
    private @Nullable Found farthest;
    private int passed;
    private int beyond;

    Selection(Query query) {
        this.query = query;
        Comparator<Found> byPlace = Comparator.comparing(Found::place);
        this.outward = query.descending() == query.backwards() ? byPlace : byPlace.reversed();
    }

    void add(Row row) {
        Found found = new Found(row, query.sort().placeOf(row));
        Place anchor = query.anchor();
        if (anchor != null && outward.compare(found, new Found(row, anchor)) <= 0) {
            passed++;
        } else if (farthest != null && outward.compare(found, farthest) > 0) {
            beyond++;
        } else {
            nearest.add(found);
            if (nearest.size() >= 2 * query.limit()) {
                trim();
            }
        }
    }

    Page page() {
        trim();
        List<Found> found = new ArrayList<>(nearest);
        if (query.backwards()) {
            found.sort(outward.reversed());
        }
        boolean more = beyond > 0;
        return new Page(
                passed + nearest.size() + beyond,
                found.stream().map(Found::row).toList(),
                found.isEmpty() ? null : found.get(0).place(),
                found.isEmpty() ? null : found.get(found.size() - 1).place(),
                query.backwards() ? more : passed > 0,
                query.backwards() ? passed > 0 : more);
    }

    private void trim() {
        nearest.sort(outward);
        if (nearest.size() > query.limit()) {
            beyond += nearest.size() - query.limit();
            nearest.subList(query.limit(), nearest.size()).clear();
            farthest = nearest.get(nearest.size() - 1);
        }
    }

    private record Found(Row row, Place place) {}
}
