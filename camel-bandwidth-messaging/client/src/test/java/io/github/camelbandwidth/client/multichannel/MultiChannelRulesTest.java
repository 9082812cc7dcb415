/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.multichannel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.multichannel.RbmContent.Alignment;
import io.github.camelbandwidth.client.multichannel.RbmContent.Orientation;
import io.github.camelbandwidth.client.multichannel.RbmContent.Width;
import io.github.camelbandwidth.client.multichannel.Suggestion.OpenUrl.Application;
import io.github.camelbandwidth.client.multichannel.Suggestion.OpenUrl.ViewMode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of the API's description, each at its edge. */
class MultiChannelRulesTest {
    private static final Instant NOW = Instant.parse("2026-02-01T15:00:00Z");
    private static final String PATH = "channelList[0].content";
    private static final Suggestion REPLY = new Suggestion.Reply("Yes", "eWVz");
    private static final CardContent CARD = new CardContent("Soup", null, null, List.of());

    private static List<String> faults(ChannelContent content) {
        return faults(new MultiChannelRequest("+19195550142", new ChannelMessage("+19195550100", "app", content)));
    }

    private static List<String> faults(MultiChannelRequest request) {
        return MultiChannelRules.check(request, NOW).stream()
                .map(FieldError::fieldName)
                .toList();
    }

    private static RbmContent text(String text, Suggestion... suggestions) {
        return new RbmContent.Text(text, List.of(suggestions));
    }

    private static <T> List<T> times(int count, T one) {
        return Collections.nCopies(count, one);
    }

    private static MediaFile file(int length) {
        return MediaFile.at("https://example.com/" + "x".repeat(length - 20));
    }

    static Stream<ChannelContent> atTheEdge() {
        return Stream.of(
                new ChannelContent.Sms("x".repeat(2048)),
                new ChannelContent.Mms("x".repeat(2048), List.of()),
                new ChannelContent.Mms(null, List.of(file(1000))),
                text("x".repeat(3270)),
                new RbmContent.Text("x", times(11, REPLY)),
                new RbmContent.Media(List.of(file(1000)), List.of()),
                new RbmContent.Card(Orientation.VERTICAL, null, CARD, List.of()),
                new RbmContent.Card(
                        Orientation.HORIZONTAL,
                        Alignment.RIGHT,
                        new CardContent("x".repeat(200), "x".repeat(2000), null, times(4, REPLY)),
                        List.of()),
                new RbmContent.Carousel(Width.SMALL, times(2, CARD), List.of()),
                new RbmContent.Carousel(Width.SMALL, times(10, CARD), times(11, REPLY)),
                text("x", new Suggestion.Reply("x".repeat(25), "A".repeat(2048))),
                text("x", new Suggestion.ShowLocation("x", "eA==", "-90.000000", "180", "x".repeat(100))),
                text("x", new Suggestion.CreateCalendarEvent("x", "eA==", "x".repeat(100), NOW, NOW, "x".repeat(500))),
                text("x", new Suggestion.OpenUrl("x", "eA==", "http://example.com", Application.BROWSER, null)),
                text(
                        "x",
                        new Suggestion.OpenUrl("x", "eA==", "http://example.com", Application.WEBVIEW, ViewMode.FULL)));
    }

    @ParameterizedTest
    @MethodSource("atTheEdge")
    void what_is_within_the_limits_is_let_through(ChannelContent content) {
        assertThat(faults(content)).isEmpty();
    }

    static Stream<Arguments> beyondTheEdge() {
        return Stream.of(
                Arguments.of(new ChannelContent.Sms(""), ".text"),
                Arguments.of(new ChannelContent.Sms("x".repeat(2049)), ".text"),
                Arguments.of(new ChannelContent.Mms("", List.of()), ""),
                Arguments.of(new ChannelContent.Mms("x".repeat(2049), List.of()), ".text"),
                Arguments.of(new ChannelContent.Mms(null, List.of(file(1001))), ".media[0].fileUrl"),
                Arguments.of(text(""), ".text"),
                Arguments.of(text("x".repeat(3271)), ".text"),
                Arguments.of(text("cut \ud83d"), ".text"),
                Arguments.of(new RbmContent.Text("x", times(12, REPLY)), ".suggestions"),
                Arguments.of(new RbmContent.Media(List.of(), List.of()), ".media"),
                Arguments.of(
                        new RbmContent.Media(
                                List.of(new MediaFile("https://example.com/a.mp4", "ftp://example.com")), List.of()),
                        ".media[0].thumbnailUrl"),
                Arguments.of(new RbmContent.Card(null, null, CARD, List.of()), ".orientation"),
                Arguments.of(
                        new RbmContent.Card(Orientation.HORIZONTAL, null, CARD, List.of()), ".thumbnailImageAlignment"),
                Arguments.of(new RbmContent.Card(Orientation.VERTICAL, null, null, List.of()), ".cardContent"),
                Arguments.of(card(new CardContent(null, null, null, List.of())), ".cardContent"),
                Arguments.of(card(new CardContent("x".repeat(201), null, null, List.of())), ".cardContent.title"),
                Arguments.of(
                        card(new CardContent(null, "x".repeat(2001), null, List.of())), ".cardContent.description"),
                Arguments.of(card(new CardContent("x", null, null, times(5, REPLY))), ".cardContent.suggestions"),
                Arguments.of(
                        card(new CardContent(
                                null, null, new CardContent.CardMedia("https://example.com", null, null), List.of())),
                        ".cardContent.media.height"),
                Arguments.of(new RbmContent.Carousel(null, times(2, CARD), List.of()), ".cardWidth"),
                Arguments.of(new RbmContent.Carousel(Width.SMALL, times(1, CARD), List.of()), ".cardContents"),
                Arguments.of(new RbmContent.Carousel(Width.SMALL, times(11, CARD), List.of()), ".cardContents"),
                suggestion(new Suggestion.Reply("x".repeat(26), "eA=="), "text"),
                suggestion(new Suggestion.Reply("", "eA=="), "text"),
                suggestion(new Suggestion.Reply("x", null), "postbackData"),
                suggestion(new Suggestion.Reply("x", "not Base64!"), "postbackData"),
                suggestion(new Suggestion.Reply("x", "A".repeat(2052)), "postbackData"),
                suggestion(new Suggestion.DialPhone("x", "eA==", "9195550100"), "phoneNumber"),
                suggestion(new Suggestion.ShowLocation("x", "eA==", "90.000001", "0", null), "latitude"),
                suggestion(new Suggestion.ShowLocation("x", "eA==", "0", "-181", null), "longitude"),
                suggestion(new Suggestion.ShowLocation("x", "eA==", "0", "0", "x".repeat(101)), "label"),
                suggestion(new Suggestion.CreateCalendarEvent("x", "eA==", null, NOW, NOW, null), "title"),
                suggestion(
                        new Suggestion.CreateCalendarEvent("x", "eA==", "x", NOW, NOW.minusSeconds(1), null),
                        "endTime"),
                suggestion(new Suggestion.OpenUrl("x", "eA==", "tel:+1", null, null), "url"),
                suggestion(
                        new Suggestion.OpenUrl("x", "eA==", "http://example.com", Application.WEBVIEW, null),
                        "webviewViewMode"),
                suggestion(
                        new Suggestion.OpenUrl("x", "eA==", "http://example.com", null, ViewMode.HALF),
                        "webviewViewMode"));
    }

    private static RbmContent card(CardContent content) {
        return new RbmContent.Card(Orientation.VERTICAL, null, content, List.of());
    }

    private static Arguments suggestion(Suggestion suggestion, String field) {
        return Arguments.of(text("x", suggestion), ".suggestions[0]." + field);
    }

    @ParameterizedTest
    @MethodSource("beyondTheEdge")
    void what_is_beyond_them_is_told_by_its_path(ChannelContent content, String field) {
        assertThat(faults(content)).containsExactly(PATH + field);
    }

    @Test
    void what_a_channel_needs_is_told_where_it_is_missing() {
        assertThat(faults(new MultiChannelRequest("12", new ChannelMessage(null, " ", null))))
                .containsExactly("to", "channelList[0].applicationId", "channelList[0].from", PATH);
    }

    @Test
    void only_an_agent_of_rbm_may_have_a_long_name() {
        ChannelMessage rbm = new ChannelMessage("TableForTwoRBM", "app", text("x"));
        ChannelMessage sms = new ChannelMessage("TableForTwoRBM", "app", new ChannelContent.Sms("x"));

        assertThat(faults(new MultiChannelRequest("+19195550142", rbm, sms))).containsExactly("channelList[1].from");
    }

    @Test
    void there_are_one_to_four_channels() {
        ChannelMessage sms = new ChannelMessage("+19195550100", "app", new ChannelContent.Sms("x"));

        assertThat(faults(new MultiChannelRequest("+19195550142"))).containsExactly("channelList");
        assertThat(faults(new MultiChannelRequest("+19195550142", times(4, sms), null, null, null)))
                .isEmpty();
        assertThat(faults(new MultiChannelRequest("+19195550142", times(5, sms), null, null, null)))
                .containsExactly("channelList");
    }

    @Test
    void tag_and_expiration_follow_the_rules_of_every_message() {
        ChannelMessage sms = new ChannelMessage("+19195550100", "app", new ChannelContent.Sms("x"));

        assertThat(faults(new MultiChannelRequest("+19195550142", List.of(sms), "x".repeat(1025), null, NOW)))
                .containsExactly("tag", "expiration");
    }
}
