/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static io.github.camelbandwidth.simulator.kit.ApiClient.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelbandwidth.simulator.domain.Account;
import io.github.camelbandwidth.simulator.domain.Application;
import io.github.camelbandwidth.simulator.domain.Credentials;
import io.github.camelbandwidth.simulator.domain.Message;
import io.github.camelbandwidth.simulator.kit.ApiClient;
import io.github.camelbandwidth.simulator.kit.Golden;
import io.github.camelbandwidth.simulator.kit.Receiver;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final Account OTHER = Account.of("9911111", new Credentials("other", "other-password"));
    private static final Application OTHERS = Application.of("others-application", "9911111");

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withPort(0));
    private final ApiClient client = new ApiClient(simulator);

    @BeforeEach
    void addAnAccount() {
        simulator.put(OTHER);
        simulator.put(OTHERS);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void accounts_stand_side_by_side_each_with_its_messages() {
        assertThat(client.send(textTo("+19195550142")).statusCode()).isEqualTo(202);
        assertThat(sendAs("other", "9911111", OTHERS.id()).statusCode()).isEqualTo(202);
        assertThat(simulator.messages()).extracting(Message::accountId).containsExactly("9900000", "9911111");
    }

    @Test
    void the_credentials_of_one_account_do_not_open_another() {
        HttpResponse<String> response = sendAs("other", "9900000", ApiClient.APPLICATION);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/401.json"));
    }

    @Test
    void an_application_of_another_account_is_not_ones_own() {
        HttpResponse<String> response = sendAs("other", "9911111", ApiClient.APPLICATION);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Golden.tree(response.body()).findValuesAsText("fieldName")).containsExactly("applicationId");
    }

    @Test
    void the_events_of_an_account_go_to_its_own_applications() {
        try (Receiver one = Receiver.taking();
                Receiver another = Receiver.taking()) {
            simulator.callbackUrl(one.url());
            simulator.put(OTHERS.withCallbackUrl(another.url())
                    .withCallbackCredentials(new Credentials("hook", "hook-password")));
            client.send(textTo("+19195550142"));
            sendAs("other", "9911111", OTHERS.id());
            simulator.awaitIdle(Duration.ofSeconds(30));
            assertThat(one.all()).singleElement().satisfies(received -> assertThat(received.body())
                    .contains(ApiClient.APPLICATION));
            assertThat(another.all()).singleElement().satisfies(received -> {
                assertThat(received.body()).contains(OTHERS.id());
                assertThat(received.headers().get("Authorization")).isEqualTo(ApiClient.basic("hook", "hook-password"));
            });
        }
    }

    @Test
    void an_account_the_api_is_closed_to_is_answered_with_403_and_to_others_with_401() {
        simulator.put(OTHER.withApiAccess(false));
        HttpResponse<String> response = sendAs("other", "9911111", OTHERS.id());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo(Golden.oneLine("errors/403.json"));
        assertThat(sendAs("somebody", "9911111", OTHERS.id()).statusCode()).isEqualTo(401);
    }

    @Test
    void an_account_can_change_its_credentials() {
        simulator.put(OTHER.withCredentials(new Credentials("changed", "other-password")));
        assertThat(sendAs("other", "9911111", OTHERS.id()).statusCode()).isEqualTo(401);
        assertThat(sendAs("changed", "9911111", OTHERS.id()).statusCode()).isEqualTo(202);
    }

    @Test
    void an_application_without_an_account_is_refused() {
        assertThatThrownBy(() -> simulator.put(Application.of("some-application", "9922222")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no account 9922222");
    }

    @Test
    void an_application_cannot_be_taken_from_another_account() {
        assertThatThrownBy(() -> simulator.put(Application.of(ApiClient.APPLICATION, "9911111")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_belongs_to_one_application_at_most() {
        simulator.put(OTHERS.withNumbers(Set.of("+19195550100")));
        assertThatThrownBy(() -> simulator.put(
                        Application.of("third-application", "9900000").withNumbers(Set.of("+19195550100"))))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("0100");
    }

    @Test
    void an_application_tells_neither_its_urls_nor_its_numbers() {
        Application application = OTHERS.withNumbers(Set.of("+19195550100"))
                .withCallbackUrl(URI.create("http://127.0.0.1/hidden"))
                .withInboundCallbackUrl(URI.create("http://127.0.0.1/hidden-too"));
        assertThat(application).hasToString("Application[others-application]");
    }

    private HttpResponse<String> sendAs(String username, String account, String application) {
        return client.exchange(client.anonymous("/users/" + account + "/messages")
                .header("Authorization", ApiClient.basic(username, "other-password"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(textTo("+19195550143").replace(ApiClient.APPLICATION, application))));
    }
}
