/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.component.metrics.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.camel.component.micrometer.MicrometerUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which meter registry is used: the one camel-micrometer would use, and no other. */
class MeterRegistryTest {
    private final SendRig rig = SendRig.start();
    private final MeterRegistry one = new SimpleMeterRegistry();
    private final MeterRegistry other = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        rig.close();
    }

    private void send() {
        rig.send("Lunch at noon?", Map.of());
    }

    @Test
    void the_one_camel_micrometer_makes_is_shared() {
        MeterRegistry camels = MicrometerUtils.getOrCreateMeterRegistry(rig.context.getRegistry(), "metricsRegistry");
        rig.context.getRegistry().bind("other", other);

        send();

        assertThat(camels.find(Metric.SENDS.meter()).counter()).isNotNull();
        assertThat(other.getMeters()).isEmpty();
    }

    @Test
    void a_composite_goes_before_its_parts() {
        CompositeMeterRegistry all = new CompositeMeterRegistry();
        all.add(one);
        rig.context.getRegistry().bind("one", one);
        rig.context.getRegistry().bind("all", all);

        send();

        assertThat(all.find(Metric.SENDS.meter()).counter()).isNotNull();
        assertThat(one.get(Metric.SENDS.meter()).counter().count()).isEqualTo(1);
    }

    @Test
    void of_several_without_that_name_none_is_taken() {
        rig.context.getRegistry().bind("one", one);
        rig.context.getRegistry().bind("other", other);

        send();

        assertThat(one.getMeters()).isEmpty();
        assertThat(other.getMeters()).isEmpty();
    }

    @Test
    void a_component_without_autowiring_takes_none() {
        rig.component.setAutowiredEnabled(false);
        rig.context.getRegistry().bind("one", one);

        send();

        assertThat(one.getMeters()).isEmpty();
    }

    @Test
    void meters_leave_the_registry_with_the_context() {
        rig.context.getRegistry().bind("one", one);
        send();
        assertThat(one.getMeters()).isNotEmpty();

        rig.context.stop();

        assertThat(one.getMeters()).isEmpty();
    }

    @Test
    void two_contexts_share_a_registry_and_are_told_apart() {
        rig.context.getRegistry().bind("one", one);
        try (SendRig second = SendRig.start()) {
            second.context.getRegistry().bind("one", one);
            send();
            second.send("Lunch at noon?", Map.of());

            assertThat(one.get(Metric.SENDS.meter()).counters())
                    .extracting(counter -> counter.getId().getTag("camelContext"))
                    .containsExactlyInAnyOrder(rig.context.getName(), second.context.getName());
        }
    }
}
