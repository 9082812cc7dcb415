/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A path of the OpenAPI file, with its parameters in braces. */
record PathTemplate(Pattern pattern) {

    static PathTemplate of(String template, JsonNode pathItem) {
        boolean several = StreamSupport.stream(pathItem.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("x-several-segments").asBoolean());
        String segment = several ? template.replaceAll("\\{(\\w+)}$", ".+") : template;
        return new PathTemplate(Pattern.compile(segment.replaceAll("\\{\\w+}", "[^/]+")));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
