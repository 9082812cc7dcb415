/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.EndpointServiceLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where endpoints lead, for Camel's service registry. */
class ServiceLocationTest {
    private final SendRig rig = SendRig.start();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void it_is_the_address_of_the_api_and_the_account_without_credentials() {
        EndpointServiceLocation location =
                rig.context.getEndpoint("bandwidth-messaging:multi-channel", BandwidthMessagingEndpoint.class);
        assertThat(location.getServiceUrl()).isEqualTo(rig.server.baseUrl());
        assertThat(location.getServiceProtocol()).isEqualTo("http");
        assertThat(location.getServiceMetadata())
                .containsEntry("resource", "multi-channel")
                .containsEntry("accountId", "9900000")
                .containsEntry("applicationId", SendRig.APPLICATION)
                .hasSize(3);
    }

    @Test
    void what_is_not_set_is_not_told() {
        rig.component.getClientConfiguration().setAccountId(null);
        rig.component.getMessageConfiguration().setApplicationId(null);
        assertThat(rig.context
                        .getEndpoint("bandwidth-messaging:messages", BandwidthMessagingEndpoint.class)
                        .getServiceMetadata())
                .containsOnlyKeys("resource");
    }

    @Test
    void camels_registry_lists_what_a_route_sends_to() throws Exception {
        rig.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:remind").to("bandwidth-messaging:messages?to=+19195550100");
            }
        });
        assertThat(rig.context
                        .getCamelContextExtension()
                        .getEndpointServiceRegistry()
                        .listAllEndpointServices())
                .filteredOn(service -> service.getComponent().equals("bandwidth-messaging"))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.getServiceUrl()).isEqualTo(rig.server.baseUrl());
                    assertThat(service.getDirection()).isEqualTo("out");
                    assertThat(service.getServiceMetadata().values())
                            .noneMatch(value -> value.contains("planted") || value.equals("username"));
                });
    }
}
