/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.call;

import io.github.camelbandwidth.client.credentials.CredentialsException;
import io.github.camelbandwidth.client.http.Answer;
import io.github.camelbandwidth.client.http.Attempt;
import io.github.camelbandwidth.client.http.HttpClosedException;
import io.github.camelbandwidth.client.http.LocalStreamException;
import io.github.camelbandwidth.client.http.ProxyRefusedException;
import io.github.camelbandwidth.client.outcome.SendTable;
import io.github.camelbandwidth.client.outcome.Sent;
import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * May it be made again? The one place that decides, beside {@link SendTable}: a send is only repeated where that table
 * says "not sent", and there only where the reason may pass by itself.
 */
final class RepeatTable {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** For a request that does the same when made twice, such as a query, an upload or a deletion. */
    private final boolean harmless;

    /** Whether a send is repeated after what the API itself calls a fault of the server; the harmless always is. */
    private final boolean serverErrors;

    RepeatTable(boolean harmless, boolean serverErrors) {
        this.harmless = harmless;
        this.serverErrors = serverErrors;
    }

    Repeat after(Attempt attempt) {
        Answer answer = attempt.answer();
        if (answer == null) {
            return later((harmless || !attempt.written()) && mayPass(attempt.failure()));
        }
        if (answer.isSuccess()) {
            return later(harmless && !answer.complete() && mayPass(attempt.failure()));
        }
        return switch (answer.status()) {
            case UNAUTHORIZED -> Repeat.WITH_NEW_TOKEN;
            case TOO_MANY_REQUESTS -> Repeat.LATER;
            default ->
                later(
                        sent(attempt) == Sent.NO
                                ? (harmless || serverErrors) && answer.status() >= SERVER_ERROR
                                : harmless);
        };
    }

    private static Repeat later(boolean repeated) {
        return repeated ? Repeat.LATER : Repeat.NEVER;
    }

    private static Sent sent(Attempt attempt) {
        return SendTable.decide(attempt, Optional::of).sent();
    }

    /** A network gets well by itself. A certificate, credentials, a closed client or a disk do not. */
    private static boolean mayPass(@Nullable Throwable failure) {
        if (failure instanceof ProxyRefusedException refused) {
            return refused.status() >= 500;
        }
        boolean stays = failure instanceof SSLException
                || failure instanceof CredentialsException
                || failure instanceof CalledOffException
                || failure instanceof HttpClosedException
                || failure instanceof LocalStreamException;
        return failure instanceof IOException && !stays;
    }
}
