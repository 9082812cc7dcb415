/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.testkit.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiErrorTest {
    private static ApiError error(int status, String body) {
        return ApiError.of(new Answer(status, "", Map.of(), body, true));
    }

    private static ApiError golden(int status, String name) {
        return error(status, Golden.read("errors/" + name + ".json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400 | 400-field      | request-validation              | Your request could not be accepted.",
                "401 | 401            | unauthorized                    | Authentication Failed",
                "403 | 403            | forbidden                       | Access Denied",
                "415 | 415            | unsupported-content-type        | Content-Type 'text/plain' is not supported. Please use 'application/json'",
                "429 | 429-queue-full | max-message-queue-size-exceeded | The message queue of this account is full.",
                "500 | 500            | internal-server-error           | Internal server error. No further information available"
            })
    void an_error_of_the_api_has_its_type_and_description(int status, String name, String type, String description) {
        ApiError error = golden(status, name);

        assertThat(error.status()).isEqualTo(status);
        assertThat(error.type()).isEqualTo(type);
        assertThat(error.description()).isEqualTo(description);
        assertThat(error.isVendors()).isTrue();
    }

    @Test
    void a_bad_field_is_told_with_what_is_wrong_with_it() {
        assertThat(golden(400, "400-field").fieldErrors())
                .containsExactly(new FieldError(
                        "from", "'+invalid' must be replaced with a valid E164 formatted telephone number"));
    }

    @Test
    void the_other_shape_of_a_404_is_read_for_its_message() {
        ApiError error = golden(404, "404-without-type");

        assertThat(error.type()).isNull();
        assertThat(error.description()).isEqualTo("No message available");
        assertThat(error.isVendors()).isFalse();
    }

    @Test
    void a_gateways_message_beside_a_type_does_not_make_it_the_apis_word() {
        ApiError error = error(503, "{\"type\": \"timeout\", \"message\": \"upstream is slow\"}");

        assertThat(error.isVendors()).isFalse();
        assertThat(error.type()).isNull();
        assertThat(error.description()).isEqualTo("upstream is slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{", "null", "[]", "7", "{\"type\": 7, \"description\": {}}"})
    void a_body_of_another_shape_leaves_only_the_status(String body) {
        assertThat(error(502, body)).isEqualTo(new ApiError(502, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "[7, null, \"from\"]",
                "[{\"description\": \"of no field\"}]",
                "{\"a\": {\"fieldName\": \"from\"}}"
            })
    void field_errors_of_another_shape_are_left_out(String fieldErrors) {
        assertThat(error(400, "{\"fieldErrors\": " + fieldErrors + "}").fieldErrors())
                .isEmpty();
    }

    @Test
    void a_field_error_without_a_description_still_names_its_field() {
        assertThat(error(400, "{\"fieldErrors\": [{\"fieldName\": \"from\"}]}").fieldErrors())
                .containsExactly(new FieldError("from", ""));
    }

    @Test
    void to_string_tells_status_type_and_description() {
        assertThat(golden(401, "401")).hasToString("401 unauthorized: Authentication Failed");
    }

    @Test
    void to_string_tells_which_field_is_wrong_and_why() {
        assertThat(golden(400, "400-field").toString())
                .startsWith("400 request-validation (from: ")
                .contains("valid E164 formatted telephone number");
    }

    @Test
    void to_string_of_an_answer_without_words_is_its_status() {
        assertThat(error(502, "")).hasToString("502");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+19195550142",
                "19195550142",
                "9195550142",
                "(919) 555-0142",
                "+1 919.555.0142",
                "919 - 555 - 0142",
                "555-0142"
            })
    void to_string_masks_a_number_wherever_the_api_quotes_it(String number) {
        ApiError ofField = new ApiError(
                400, "request-validation", "bad", List.of(new FieldError("to", number + " is no mobile number")));
        ApiError ofAll = new ApiError(400, "request-validation", "cannot send to " + number, List.of());
        ApiError ofOther = new ApiError(400, number, number, List.of(new FieldError(number, number)));

        assertThat(List.of(ofField.toString(), ofAll.toString(), ofOther.toString()))
                .noneMatch(shown -> shown.contains(number) || shown.contains("919") || shown.contains("555"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "tag", "text[0]", "message.text", "Text", "content.tag", "body"})
    void to_string_names_a_field_of_peoples_words_and_quotes_nothing_of_it(String field) {
        ApiError error = new ApiError(
                400, "request-validation", "bad", List.of(new FieldError(field, "Dear Ann is not allowed here")));

        assertThat(error).hasToString("400 request-validation (" + field + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Dear Ann' is too long",
                "\"Dear Ann\" is too long",
                "Unrecognized token 'Don't tell Dear Ann' at column 7",
                "text 'Dear' and tag 'Ann' are too long",
                "the text\n'Dear\nAnn'\nis too long",
                "“Dear Ann” is too long"
            })
    void to_string_leaves_out_what_a_description_quotes(String description) {
        assertThat(new ApiError(400, "request-validation", description, List.of()).toString())
                .startsWith("400 request-validation: ")
                .doesNotContain("Dear", "Ann");
    }

    @Test
    void to_string_takes_an_apostrophe_for_no_quote() {
        assertThat(new ApiError(403, "forbidden", "You can't. They don't.", List.of()))
                .hasToString("403 forbidden: You can't. They don't.");
    }

    @Test
    void an_endless_description_is_told_by_its_length() {
        ApiError error = new ApiError(400, "type", " 'planted".repeat(10_000), List.of());

        assertThat(error).hasToString("400 type: (a description of 90000 characters)");
    }
}
