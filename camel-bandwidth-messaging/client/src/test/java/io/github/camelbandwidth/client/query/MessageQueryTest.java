/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.message.InvalidMessageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageQueryTest {
    private static final String TEN = "+19195550100,".repeat(9) + "+19195550101";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sourceTn               | +19195550100",
                "sourceTn               | +1919",
                "destinationTn          | +19195550100,+19195550101",
                "messageStatus          | DLR_EXPIRED",
                "messageDirection       | INBOUND",
                "messageType            | rcs",
                "errorCode              | 9902",
                "fromDateTime           | 2026-02-01T15:00:00.000Z",
                "bwQueued               | true",
                "product                | RBM_RICH",
                "calledNumberCountryA3  | USA",
                "location               | 123ABC"
            })
    void a_documented_value_is_let_through(String parameter, String value) {
        assertThat(query(parameter, value).check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "messageId              | ' '",
                "sourceTn               | +191",
                "destinationTn          | +19195550100,",
                "messageStatus          | delivered",
                "messageDirection       | OUT",
                "messageType            | SMS",
                "errorCode              | planted",
                "fromDateTime           | 2026-02-01",
                "carrierQueued          | yes",
                "callingNumberCountryA3 | US",
                "fromSegmentCount       | -1"
            })
    void another_value_is_told_without_being_quoted(String parameter, String value) {
        assertThat(query(parameter, value).check()).singleElement().satisfies(error -> {
            assertThat(error.fieldName()).isEqualTo(parameter);
            assertThat(error.description()).doesNotContain("planted");
        });
    }

    private static MessageQuery query(String parameter, String value) {
        return MessageQuery.all().with(MessageFilter.of(parameter).orElseThrow(), value);
    }

    @Test
    void ten_numbers_are_let_through_and_eleven_are_not() {
        assertThat(query("sourceTn", TEN).check()).isEmpty();
        assertThat(query("sourceTn", TEN + ",+19195550100").check()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T00:00:00Z, 2026-02-15T00:00:00Z, 0",
        "2026-02-01T00:00:00Z, 2026-02-15T00:00:01Z, 1",
        "2026-02-01T00:00:00Z, 2026-01-31T23:59:59Z, 1"
    })
    void a_range_has_fourteen_days_at_most_and_no_fewer_than_none(String from, String to, int errors) {
        assertThat(query("fromDateTime", from)
                        .with(MessageFilter.TO_DATE_TIME, to)
                        .check())
                .hasSize(errors);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void a_limit_out_of_bounds_is_told(int limit) {
        assertThat(query("location", "x").withLimit(limit).check())
                .extracting(FieldError::fieldName)
                .containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourceTn", "sourceTn:", "sourceTn:up", ":asc", "a&b:asc"})
    void a_sort_order_that_is_none_is_told(String sort) {
        assertThat(query("location", "x").withSort(sort).check())
                .extracting(FieldError::fieldName)
                .containsExactly("sort");
    }

    @ParameterizedTest
    @EnumSource(MessageFilter.class)
    void every_filter_is_found_by_the_name_the_api_gives_it(MessageFilter filter) {
        assertThat(MessageFilter.of(filter.parameter())).contains(filter);
    }

    @Test
    void json_is_read_with_numbers_truth_values_and_arrays_of_strings() throws Exception {
        MessageQuery query = MessageQuery.of(Json.read("""
                {"sourceTn":["+19195550100","+19195550101"],"errorCode":4720,"bwQueued":true,"campaignId":null,
                 "sort":"sourceTn:asc","pageToken":"bmV4dA","limit":50,"limitTotalCount":false}"""));

        assertThat(query)
                .isEqualTo(new MessageQuery(
                        Map.of(
                                MessageFilter.SOURCE_TN, "+19195550100,+19195550101",
                                MessageFilter.ERROR_CODE, "4720",
                                MessageFilter.BW_QUEUED, "true"),
                        "sourceTn:asc",
                        "bmV4dA",
                        50,
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"messageid\":\"x\"}      | messageid",
                "{\"sourceTn\":{}}          | sourceTn",
                "{\"sourceTn\":[]}          | sourceTn",
                "{\"sourceTn\":[1]}         | sourceTn",
                "{\"errorCode\":1.5}        | errorCode",
                "{\"limit\":\"10\"}         | limit",
                "{\"limitTotalCount\":\"\"} | limitTotalCount",
                "[]                         | body"
            })
    void json_of_another_shape_is_refused_by_the_name_of_the_field(String json, String field) throws Exception {
        var node = Json.read(json);

        assertThatExceptionOfType(InvalidMessageException.class)
                .isThrownBy(() -> MessageQuery.of(node))
                .satisfies(e -> assertThat(e.fieldErrors())
                        .extracting(FieldError::fieldName)
                        .containsExactly(field));
    }

    @Test
    void to_string_shows_what_is_searched_by_and_not_whom() {
        assertThat(query("sourceTn", "+19195550142").withLimit(5)).hasToString("MessageQuery[by [sourceTn], limit=5]");
    }
}
