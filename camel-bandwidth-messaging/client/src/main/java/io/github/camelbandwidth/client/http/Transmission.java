/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.http;

import io.github.camelbandwidth.client.time.Time;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EndpointDetails;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way. It knows whether a byte of it has left: that, and not the class of an exception, decides
 * between "not sent" and "unknown".
 */
final class Transmission implements FutureCallback<Answer> {

    private enum Phase {
        /** No connection yet: the request can still be called off. */
        WAITING,
        /** Handed to a connection: from here on only the byte count tells. */
        STARTED,
        /** Called off while waiting: no connection may take it any more. */
        CALLED_OFF
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
    private final CompletableFuture<Attempt> result = new CompletableFuture<>();
    private final Context context = new Context();
    private volatile @Nullable Answer beginning;
    private volatile @Nullable Future<?> exchange;
    private volatile Time.@Nullable Timer timer;

    CompletableFuture<Attempt> result() {
        return result;
    }

    /** Whether the end is told: nothing that comes now changes it. */
    boolean isOver() {
        return result.isDone();
    }

    HttpClientContext context() {
        return context;
    }

    void exchange(Future<?> running) {
        exchange = running;
    }

    void timer(Time.Timer started) {
        timer = started;
    }

    void stopTimer() {
        Time.Timer started = timer;
        if (started != null) {
            started.cancel();
        }
    }

    /** Asked right before the request goes to a connected connection; false forbids it. */
    boolean start() {
        return phase.compareAndSet(Phase.WAITING, Phase.STARTED);
    }

    private boolean isStarted() {
        return phase.get() == Phase.STARTED;
    }

    /** Whether a connection has the request. If not, none gets it any more: else "nothing written" would be a guess. */
    private boolean endsStarted() {
        phase.compareAndSet(Phase.WAITING, Phase.CALLED_OFF);
        return isStarted();
    }

    /** The head of the answer has come: whatever happens now, this much is known. */
    void answered(Answer head) {
        if (isStarted()) {
            beginning = head;
        }
    }

    /** Ends the wait from outside the I/O threads: the time is up, the client is closed, or it did not take the request. */
    void callOff(Exception why) {
        // A connection that has the request may be writing it this very moment: its byte count proves nothing yet.
        result.complete(new Attempt(endsStarted(), beginning, why));
        Future<?> running = exchange;
        if (running != null) {
            running.cancel(true);
        }
    }

    /** Ends it as not written if no connection has it yet; one that is on its way goes on. */
    void callOffUnlessStarted() {
        if (phase.compareAndSet(Phase.WAITING, Phase.CALLED_OFF)) {
            callOff(new HttpClosedException("the request was called off"));
        }
    }

    @Override
    public void completed(Answer answer) {
        if (endsStarted()) {
            result.complete(new Attempt(true, answer, null));
        } else {
            // Only a proxy can have answered, to our wish for a tunnel: the API knows nothing of the request.
            result.complete(new Attempt(false, null, new ProxyRefusedException(answer.status())));
        }
    }

    @Override
    public void failed(Exception failure) {
        boolean written = endsStarted() && context.hasWritten();
        result.complete(new Attempt(written, beginning, failure));
    }

    @Override
    public void cancelled() {
        callOff(new HttpClosedException("the HTTP client was closed"));
    }

    /** Learns of the connection when the request is put on it, and so how many bytes had left before. */
    private static final class Context extends HttpClientContext {
        private volatile @Nullable EndpointDetails connection;
        private volatile long sentBefore;

        @Override
        public void setEndpointDetails(EndpointDetails details) {
            sentBefore = details.getSentBytesCount();
            connection = details;
            super.setEndpointDetails(details);
        }

        boolean hasWritten() {
            EndpointDetails details = connection;
            return details != null && details.getSentBytesCount() > sentBefore;
        }
    }
}
