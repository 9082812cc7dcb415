/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.json.FieldErrorJson;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request, field by field: a client is told all of it at once. */
final class FieldErrors {
    private final List<FieldErrorJson> errors = new ArrayList<>();

    void add(String field, String description) {
        errors.add(new FieldErrorJson(field, description));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<FieldErrorJson> all() {
        return List.copyOf(errors);
    }
}
