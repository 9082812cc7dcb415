/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Draft;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.store.InboundStore;
import io.github.camelbandwidth.simulator.store.MessageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** Pages while new messages arrive between them: what was there at the beginning comes once, whatever the order. */
class PagingPropertyTest {
    private static final Account ACCOUNT = Account.of("9900000", new Credentials("username", "password"));

    private MessageStore store;
    private MessageQueries queries;
    private int taken;

    @BeforeTry
    void forgetAll() {
        store = new MessageStore(1_000, 1_000_000);
        queries = new MessageQueries(
                store, new InboundStore(1, 1_000), QuerySettings.defaults().withUnheardShown(true));
        taken = 0;
    }

    @Property(tries = 200)
    void every_message_that_was_there_comes_once_and_none_comes_twice(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> seconds,
            @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> arriving,
            @ForAll @IntRange(min = 1, max = 7) int limit,
            @ForAll @IntRange(max = 21) int field,
            @ForAll boolean descending) {
        seconds.forEach(this::take);
        Set<String> before = store.stream().map(Message::id).collect(Collectors.toSet());
        List<String> seen = new ArrayList<>();
        Page page = page(field, descending, null, false, limit);
        int turn = 0;
        page.rows().forEach(row -> seen.add(row.messageId()));
        while (page.hasNext()) {
            if (turn < arriving.size()) {
                take(arriving.get(turn));
            }
            turn++;
            page = page(field, descending, page.last(), false, limit);
            page.rows().forEach(row -> seen.add(row.messageId()));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Property(tries = 100)
    void the_way_back_shows_the_same_messages_the_other_way_round(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 5) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 7) int limit,
            @ForAll @IntRange(max = 21) int field,
            @ForAll boolean descending) {
        seconds.forEach(this::take);
        List<Row> all = page(field, descending, null, false, 1_000).rows();
        List<Row> backwards = new ArrayList<>();
        Page page = page(field, descending, null, false, limit);
        while (page.hasNext()) {
            page = page(field, descending, page.last(), false, limit);
        }
        backwards.addAll(0, page.rows());
        while (page.hasPrevious()) {
            page = page(field, descending, page.first(), true, limit);
            backwards.addAll(0, page.rows());
        }
        assertThat(backwards).isEqualTo(all);
    }

    private Page page(int field, boolean descending, @Nullable Place anchor, boolean backwards, int limit) {
        SortField sort = SortField.all().get(field);
        return queries.find(new Query("9900000", null, row -> true, sort, descending, anchor, backwards, limit));
    }

    private void take(int seconds) {
        Draft draft = new Draft(
                "9900000",
                "application",
                "+1919555010" + seconds,
                List.of("+1919555014" + seconds),
                "x".repeat(100 * seconds),
                List.of(),
                null,
                null,
                null);
        Instant time = Instant.parse("2026-02-01T15:00:00Z").plusSeconds(seconds);
        store.add(Message.queued("message" + taken++, time, draft, ACCOUNT));
    }
}
