/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import java.util.Optional;

/** Who may call: whoever knows the secret of the path and has credentials, each as far as it is asked for. */
final class CallGate {
    private final Optional<PathSecret> secret;
    private final Optional<BasicAuthentication> authentication;

    private CallGate(Optional<PathSecret> secret, Optional<BasicAuthentication> authentication) {
        this.secret = secret;
        this.authentication = authentication;
    }

    /**
     * By the options of a consumer.
     *
     * @throws IllegalArgumentException if they would let anybody in without saying so
     */
    static CallGate of(ReceiveConfiguration options) {
        Optional<PathSecret> secret = PathSecret.of(options);
        CallerCredentials credentials = CallerCredentials.of(options);
        if (secret.isEmpty() && !credentials.areThere() && !anybodyMay(options)) {
            throw new IllegalArgumentException("A webhook anybody can call would run routes for anybody: set"
                    + " webhookUsername and webhookPassword to those of the callback URL, or webhookSecret, or"
                    + " allowAnonymous=true");
        }
        return new CallGate(
                secret, credentials.areThere() ? Optional.of(new BasicAuthentication(credentials)) : Optional.empty());
    }

    /** A placeholder that came to nothing is no wish to let everybody in. */
    private static boolean anybodyMay(ReceiveConfiguration options) {
        return options.isAllowAnonymous()
                && options.getWebhookUsername() == null
                && options.getWebhookPassword() == null
                && options.getWebhookPreviousUsername() == null
                && options.getWebhookPreviousPassword() == null
                && options.getWebhookSecret() == null;
    }

    /** Empty if the caller may go on. Who does not know the path is not told that there is one. */
    Optional<HttpReply> refuse(HttpCall call) {
        return secret.flatMap(path -> path.refuse(call))
                .or(() -> authentication.flatMap(basic -> basic.refuse(call.header("Authorization"))));
    }
}
