/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.webhook;

import io.github.camelbandwidth.client.credentials.Credentials;
import io.github.camelbandwidth.component.config.ReceiveConfiguration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pairs of name and password that are valid at the moment: those of the options and those of the bean. */
final class CallerCredentials implements Supplier<KnownDigests> {
    private static final Logger LOG = LoggerFactory.getLogger(CallerCredentials.class);

    private final KnownDigests fixed;
    private final @Nullable Supplier<? extends Collection<Credentials.Basic>> bean;
    /** Anybody can make calls, and must not be able to fill the log with them. */
    private final AtomicBoolean complained = new AtomicBoolean();

    private CallerCredentials(KnownDigests fixed, @Nullable Supplier<? extends Collection<Credentials.Basic>> bean) {
        this.fixed = fixed;
        this.bean = bean;
    }

    static CallerCredentials of(ReceiveConfiguration options) {
        return new CallerCredentials(
                known(Stream.of(
                        new Credentials.Basic(text(options.getWebhookUsername()), text(options.getWebhookPassword())),
                        new Credentials.Basic(
                                text(options.getWebhookPreviousUsername()),
                                text(options.getWebhookPreviousPassword())))),
                options.getWebhookCredentials());
    }

    private static String text(@Nullable String option) {
        return option == null ? "" : option;
    }

    /** An empty name or password is one that somebody forgot to fill, and lets nobody in. */
    private static KnownDigests known(Stream<Credentials.Basic> pairs) {
        return KnownDigests.of(pairs.filter(
                        pair -> !pair.username().isBlank() && !pair.password().isBlank())
                .map(pair -> pair.username() + ":" + pair.password()));
    }

    /** Whether anybody could ever be let in. */
    boolean areThere() {
        return bean != null || !fixed.isEmpty();
    }

    @Override
    public KnownDigests get() {
        return bean == null ? fixed : fixed.and(ofBean(bean));
    }

    private KnownDigests ofBean(Supplier<? extends Collection<Credentials.Basic>> asked) {
        try {
            KnownDigests known = known(asked.get().stream().map(Objects::requireNonNull));
            if (known.isEmpty()) {
                complain("gives no credentials");
            } else {
                complained.set(false);
            }
            return known;
        } catch (RuntimeException e) {
            // Its message may have what it was made of.
            complain("fails with " + e.getClass().getName());
            return KnownDigests.of(Stream.empty());
        }
    }

    private void complain(String what) {
        if (!complained.getAndSet(true)) {
            LOG.warn(
                    "The bean webhookCredentials {}, so it lets nobody call the webhook; this is said again only after"
                            + " it has given some",
                    what);
        }
    }
}
