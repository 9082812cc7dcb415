/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.operation;

import io.github.camelbandwidth.client.call.CalledOffException;
import io.github.camelbandwidth.client.credentials.CredentialsException;
import io.github.camelbandwidth.client.http.HttpClosedException;
import io.github.camelbandwidth.client.http.HttpTimeoutException;
import io.github.camelbandwidth.client.http.ProxyRefusedException;
import java.io.IOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why nothing left, in words that say where to look. */
public final class NotSentWords {
    private NotSentWords() {}

    /** The libraries' own words, which are in brackets, name hosts, ports and times, never what was to be sent. */
    public static String of(Throwable cause) {
        return reason(cause) + " (" + HttpAnswers.words(cause) + ")";
    }

    private static String reason(Throwable cause) {
        if (cause instanceof CredentialsException) {
            return "there are no credentials to send it with";
        }
        if (cause instanceof CalledOffException || cause instanceof HttpClosedException) {
            return "sending was stopped before the request had left";
        }
        if (cause instanceof SSLException) {
            return "no byte of the request has left, since there was no TLS connection; what is trusted, and with which"
                    + " key we show ourselves, is told by the option sslContextParameters";
        }
        if (cause instanceof ProxyRefusedException) {
            return "no byte of the request has left, since the proxy did not let it through";
        }
        if (cause instanceof HttpTimeoutException) {
            return "no byte of the request has left, since there was no connection for it in time";
        }
        if (cause instanceof UnknownHostException) {
            return "no byte of the request has left, since the name of the host is not known";
        }
        return cause instanceof IOException ? "no byte of the request has left" : "no request was made of it";
    }
}
