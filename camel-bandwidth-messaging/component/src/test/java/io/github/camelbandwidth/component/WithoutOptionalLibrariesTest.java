/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.testkit.FaultyServer;
import io.github.camelbandwidth.testkit.Golden;
import io.github.camelbandwidth.testkit.Reply;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application need have neither Micrometer nor one of Camel's ways to trace. */
class WithoutOptionalLibrariesTest {
    private static final Pattern OPTIONAL = Pattern.compile(
            ".*/(micrometer|camel-micrometer|camel-telemetry|camel-tracing|camel-opentelemetry|opentelemetry)[^/]*\\.jar");

    private static URLClassLoader bare() {
        URL[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !OPTIONAL.matcher(entry).matches())
                .map(WithoutOptionalLibrariesTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.micrometer.core.instrument.MeterRegistry",
                "org.apache.camel.telemetry.SpanDecorator",
                "org.apache.camel.tracing.SpanDecorator"
            })
    void they_are_not_there(String type) throws Exception {
        assertThat(Class.forName(type)).isNotNull();
        try (URLClassLoader bare = bare()) {
            assertThatThrownBy(() -> bare.loadClass(type)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    private static Object bare(String what, String with) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader bare = bare()) {
            thread.setContextClassLoader(bare);
            return bare.loadClass(BareApp.class.getName())
                    .getMethod(what, String.class)
                    .invoke(null, with);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void a_message_is_sent_without_them() throws Exception {
        try (FaultyServer server = FaultyServer.start(Reply.json(202, Golden.read("send/accepted-full.json")))) {
            assertThat(bare("send", server.baseUrl()))
                    .isEqualTo(SendRig.json(Golden.read("send/accepted-full.json"))
                            .path("id")
                            .asText());
        }
    }

    @Test
    void an_event_is_received_without_them() throws Exception {
        assertThat(bare("receive", Golden.read("events/message-delivered.json")))
                .isEqualTo("200 1");
    }
}
