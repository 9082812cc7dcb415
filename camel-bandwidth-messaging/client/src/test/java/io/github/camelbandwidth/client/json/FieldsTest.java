/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    /** An object whose field {@code f} has that value. */
    private static Fields with(String value) throws MalformedJsonException {
        return new Fields(Json.read("{\"f\": " + value + "}"));
    }

    @Test
    void a_missing_field_is_absent_as_every_type() throws Exception {
        Fields fields = new Fields(Json.read("{}"));

        assertThat(fields.string("f")).isNull();
        assertThat(fields.integer("f")).isNull();
        assertThat(fields.instant("f")).isNull();
        assertThat(fields.strings("f")).isEmpty();
        assertThat(fields.objects("f")).isEmpty();
        assertThat(fields.object("f").object("g").string("h")).isNull();
    }

    @Test
    void a_string_is_read_as_it_is() throws Exception {
        assertThat(with("\" a \"").string("f")).isEqualTo(" a ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "true", "[\"a\"]", "{\"a\": \"b\"}"})
    void what_is_no_string_is_absent_as_one(String value) throws Exception {
        assertThat(with(value).string("f")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4432, 4432", "-1, -1", "2147483647, 2147483647", "\"4432\", 4432", "\"007\", 7"})
    void a_whole_number_may_be_a_string(String value, int number) throws Exception {
        assertThat(with(value).integer("f")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1.5",
                "1e2",
                "1e999",
                "2147483648",
                "1e99999",
                "true",
                "[1]",
                "\"\"",
                "\"-1\"",
                "\"1.5\"",
                "\" 1\"",
                "\"٤٤\"",
                "\"12345678901\""
            })
    void what_is_no_whole_number_is_absent_as_one(String value) throws Exception {
        assertThat(with(value).integer("f")).isNull();
    }

    @Test
    void a_time_is_read_with_its_offset() throws Exception {
        assertThat(with("\"2026-02-01T10:00:00.5-05:00\"").instant("f"))
                .isEqualTo(Instant.parse("2026-02-01T15:00:00.5Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1769958002", "\"\"", "\"2026-02-01\"", "\"2026-02-30T15:00:00Z\"", "[]"})
    void what_is_no_time_is_absent_as_one(String value) throws Exception {
        assertThat(with(value).instant("f")).isNull();
    }

    @Test
    void all_strings_of_an_array_are_read() throws Exception {
        assertThat(with("[\"a\", 7, null, [\"b\"], \"c\"]").strings("f")).containsExactly("a", "c");
    }

    @Test
    void a_single_string_is_the_only_one() throws Exception {
        assertThat(with("\"a\"").strings("f")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "{\"a\": \"b\"}"})
    void what_is_no_array_holds_no_strings(String value) throws Exception {
        assertThat(with(value).strings("f")).isEmpty();
    }

    @Test
    void all_objects_of_an_array_are_read() throws Exception {
        assertThat(with("[{\"a\": \"1\"}, 7, {\"a\": \"2\"}]").objects("f"))
                .extracting(object -> object.string("a"))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"a\"", "{\"a\": {\"b\": \"c\"}}"})
    void what_is_no_array_holds_no_objects(String value) throws Exception {
        assertThat(with(value).objects("f")).isEmpty();
    }

    @Test
    void a_string_its_reader_does_not_understand_is_absent() throws Exception {
        assertThat(with("\"a\"").read("f", text -> Optional.empty())).isEmpty();
    }
}
