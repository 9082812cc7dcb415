/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "Nothing written" is a promise: once it is given, no connection gets the request any more. */
class TransmissionTest {
    private static final Answer ANSWER = new Answer(502, "Bad Gateway", Map.of(), "", true);

    private final Transmission transmission = new Transmission();

    static Stream<Named<Consumer<Transmission>>> ends() {
        return Stream.of(
                Named.of("called off", transmission -> transmission.callOff(new IOException("time is up"))),
                Named.of("failed", transmission -> transmission.failed(new IOException("no connection"))),
                Named.of("cancelled", Transmission::cancelled),
                Named.of("answered by a proxy", transmission -> transmission.completed(ANSWER)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void what_ends_while_it_waits_is_not_written_and_never_starts(Consumer<Transmission> end) {
        end.accept(transmission);

        assertThat(transmission.result()).isCompletedWithValueMatching(attempt -> !attempt.written());
        assertThat(transmission.start()).isFalse();
    }

    @Test
    void what_is_called_off_after_its_start_may_have_been_written() {
        assertThat(transmission.start()).isTrue();

        transmission.callOff(new IOException("time is up"));

        assertThat(transmission.result()).isCompletedWithValueMatching(Attempt::written);
    }

    @Test
    void what_a_connection_refuses_before_it_has_written_a_byte_is_not_written() {
        assertThat(transmission.start()).isTrue();

        transmission.failed(new IOException("closed before it began"));

        assertThat(transmission.result()).isCompletedWithValueMatching(attempt -> !attempt.written());
    }

    @Test
    void it_starts_once() {
        assertThat(transmission.start()).isTrue();
        assertThat(transmission.start()).isFalse();
    }
}
