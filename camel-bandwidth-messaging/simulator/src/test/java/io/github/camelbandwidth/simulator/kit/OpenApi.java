/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.github.camelbandwidth.simulator.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The simulator's own OpenAPI file, as far as one needs it to hold bodies against its schemas. */
public final class OpenApi {
    private static final ObjectNode DOCUMENT = load();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<JsonNode, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private OpenApi() {}

    /** All operations, such as {@code GET /simulator/health}. */
    public static Set<String> operations() {
        Set<String> all = new TreeSet<>();
        DOCUMENT.path("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /** The description of the path that {@code path} is one of. */
    static Optional<JsonNode> pathItem(String path) {
        return DOCUMENT.path("paths").properties().stream()
                .filter(entry ->
                        PathTemplate.of(entry.getKey(), entry.getValue()).matches(path))
                .min(Comparator.comparingInt(entry -> parameters(entry.getKey())))
                .map(Map.Entry::getValue);
    }

    static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas/" + name);
    }

    /** What is wrong with {@code instance}, nothing when it is as {@code schema} says. */
    static List<String> violations(JsonNode schema, JsonNode instance) {
        return SCHEMAS.computeIfAbsent(schema, OpenApi::compile).validate(instance).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static int parameters(String template) {
        return template.split("\\{", -1).length;
    }

    private static JsonSchema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", DOCUMENT.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root, CONFIG);
    }

    private static ObjectNode load() {
        try (InputStream in = Simulator.class.getResourceAsStream("control/openapi.yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
