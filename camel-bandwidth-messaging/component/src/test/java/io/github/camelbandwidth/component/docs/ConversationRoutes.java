/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.docs;

import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the guide's page on conversations. */
class ConversationRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("bandwidth-messaging:messages?webhookPath=/bandwidth/events&downloadMedia=true")
                .choice()
                .when(header("CamelBandwidthMessagingEventKeyword").isEqualTo("HELP"))
                .setBody(constant("This is Example Inc. Write STOP to hear no more of us."))
                .to("bandwidth-messaging:messages")
                .when(header("CamelBandwidthMessagingEventKeyword").isNotNull())
                .to("direct:keyword")
                .when(header("CamelBandwidthMessagingEventType").isEqualTo("message-received"))
                .to("direct:pictures")
                .to("direct:answer")
                .when(header("CamelBandwidthMessagingEventOutcome").isEqualTo("failed"))
                .to("direct:failed")
                .end();

        from("direct:answer")
                .setBody(constant("Thanks, we will call you."))
                .to("bandwidth-messaging:messages?idempotencyKey=${header.CamelBandwidthMessagingEventMessageId}");

        from("direct:failed")
                .filter(header("CamelBandwidthMessagingEventTag").isNotEqualTo("alarm"))
                .setHeader("CamelBandwidthMessagingTo", constant("{{onCall}}"))
                .setBody(simple("A message failed with code ${header.CamelBandwidthMessagingEventErrorCode}"))
                .to("bandwidth-messaging:messages?tag=alarm");

        from("direct:pictures")
                .split()
                .exchange(event -> event.getMessage(AttachmentMessage.class)
                        .getAttachments()
                        .values())
                .to("direct:keep");
    }
}
