/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.outcome;

import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.json.Fields;
import io.github.camelbandwidth.client.json.Json;
import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.text.Masking;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer other than 2xx says.
 *
 * @param status the HTTP status
 * @param type the API's short name for the kind of error, such as {@code request-validation}; {@code null} where the
 *     answer does not come from the API itself
 * @param description for a person; it may quote what was sent
 * @param fieldErrors what is wrong, field by field
 * @param details all errors where the resource tells several (multi-channel); the first gives type and description
 */
public record ApiError(
        int status,
        @Nullable String type,
        @Nullable String description,
        List<FieldError> fieldErrors,
        List<ErrorDetail> details) {

    /** Fields of which a value may be shown, numbers masked. Any other may be people's words. */
    private static final Set<String> SHOWN = Set.of("applicationId", "to", "from", "media", "priority", "expiration");

    /** What stands in quotes, from the first to the last: an apostrophe inside is not the end of it. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<![\\p{L}\\d])['\"`‘“].*['\"`’”](?![\\p{L}\\d])", Pattern.DOTALL);

    /** The API's own take a line; to look for quotations in something endless would take for ever. */
    private static final int LONGEST = 1000;

    public ApiError {
        fieldErrors = List.copyOf(fieldErrors);
        details = List.copyOf(details);
    }

    /** One error. */
    public ApiError(int status, @Nullable String type, @Nullable String description, List<FieldError> fieldErrors) {
        this(status, type, description, fieldErrors, List.of());
    }

    /** Reads an answer of any shape. */
    public static ApiError of(Answer answer) {
        Fields fields = new Fields(Json.tryRead(answer.body()).orElseGet(() -> Json.tree("")));
        List<ErrorDetail> details =
                fields.objects("errors").stream().map(ErrorDetail::of).toList();
        return details.isEmpty() ? one(answer, fields) : several(answer, details);
    }

    private static ApiError several(Answer answer, List<ErrorDetail> details) {
        ErrorDetail first = details.get(0);
        String type = first.description() == null ? null : first.type();
        List<FieldError> fieldErrors = details.stream()
                .flatMap(detail -> detail.source().values().stream()
                        .map(name -> new FieldError(name, Objects.requireNonNullElse(detail.description(), ""))))
                .toList();
        return new ApiError(answer.status(), type, first.description(), fieldErrors, details);
    }

    private static ApiError one(Answer answer, Fields fields) {
        // A gateway's error may have a type, too, but not both.
        String type = fields.string("description") == null ? null : fields.string("type");
        String description = Stream.of("description", "message", "error")
                .map(fields::string)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
        return new ApiError(answer.status(), type, description, fieldErrors(fields));
    }

    /** Whether the API itself speaks: only its own errors have both a type and a description. */
    public boolean isVendors() {
        return type != null && description != null;
    }

    private static List<FieldError> fieldErrors(Fields fields) {
        return fields.objects("fieldErrors").stream()
                .map(error -> Optional.ofNullable(error.string("fieldName"))
                        .map(name -> new FieldError(
                                name,
                                Optional.ofNullable(error.string("description")).orElse(""))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Fit for a log: numbers masked, nothing that may quote a text or a tag. */
    @Override
    public String toString() {
        String fields = fieldErrors.stream().map(ApiError::shown).collect(Collectors.joining("; "));
        return status
                + (type == null ? "" : " " + Masking.numbersIn(type))
                + (description == null || !fields.isEmpty() ? "" : ": " + withoutQuotes(description))
                + (fields.isEmpty() ? "" : " (" + fields + ")");
    }

    private static String shown(FieldError error) {
        boolean mayBeShown =
                SHOWN.contains(error.fieldName().replaceFirst(".*\\.", "").replaceFirst("\\[.*", ""));
        return mayBeShown ? error.toString() : Masking.numbersIn(error.fieldName());
    }

    private static String withoutQuotes(String description) {
        if (description.length() > LONGEST) {
            return "(a description of " + description.length() + " characters)";
        }
        return Masking.numbersIn(QUOTED.matcher(description).replaceAll("'…'"));
    }
}
