/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.fault.http;

import io.github.camelbandwidth.simulator.fault.FaultBook;
import io.github.camelbandwidth.simulator.fault.FaultInjector;
import io.github.camelbandwidth.simulator.fault.HeldBack;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Ending;
import io.github.camelbandwidth.simulator.fault.HttpEffect.EventFirst;
import io.github.camelbandwidth.simulator.fault.HttpEffect.NoAnswer;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Reset;
import io.github.camelbandwidth.simulator.fault.HttpEffect.SlowAnswer;
import io.github.camelbandwidth.simulator.fault.HttpEffect.Status;
import io.github.camelbandwidth.simulator.fault.Strike;
import io.github.camelbandwidth.simulator.fault.Subject;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where every request of the API comes by first, credentials or not, as it would come by a gateway. The simulator's own paths
 * lie elsewhere, so that rules cannot lock out whoever wants to change them. Belongs to the loop.
 */
public final class FaultGate {
    private static final String ALL_OF_THE_API = "/api/*";
    private static final long MAX_BODY = 1_048_576;

    private final FaultInjector injector;
    private final FaultBook book;
    private final SimulatorTime time;
    private final Handler<RoutingContext> bodies = BodyHandler.create(false).setBodyLimit(MAX_BODY);

    /** A gate that goes by the rules of {@code injector}. */
    public FaultGate(FaultInjector injector, SimulatorTime time) {
        this.injector = injector;
        this.book = injector.book();
        this.time = time;
    }

    /** Puts itself before all routes that are added to {@code router} later. */
    public void addTo(Router router) {
        router.route(ALL_OF_THE_API).handler(this::read);
        router.route(ALL_OF_THE_API).handler(this::decide);
    }

    private void read(RoutingContext context) {
        if (book.readsBodies() && RequestSubject.isSend(context.request())) {
            bodies.handle(context);
        } else {
            context.next();
        }
    }

    private void decide(RoutingContext context) {
        if (book.isEmpty()) {
            context.next();
            return;
        }
        boolean send = RequestSubject.isSend(context.request());
        Subject subject = RequestSubject.of(context.request());
        if (send) {
            RequestSubject.addBody(subject, context.body().buffer());
        }
        Duration delay =
                book.strike(SlowAnswer.class, subject).map(SlowAnswer::delay).orElse(Duration.ZERO);
        Strike<Ending> ending = choose(Ending.class, subject, send);
        Strike<EventFirst> eventFirst = choose(EventFirst.class, subject, send);
        if (send && (ending == null || ending.effect().isOfSends())) {
            new FaultyAnswer(injector, delay, eventFirst, ending).attachTo(context);
            context.next();
        } else {
            Ending struck = ending == null ? null : ending.apply();
            after(context, delay, () -> end(context, struck));
        }
    }

    private <E extends HttpEffect> @Nullable Strike<E> choose(Class<E> kind, Subject subject, boolean send) {
        return book.choose(kind, subject, effect -> send || !effect.isOfSends()).orElse(null);
    }

    private void after(RoutingContext context, Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
            return;
        }
        HttpServerRequest request = context.request();
        request.pause();
        HeldBack.Entry entry = injector.requests().hold(delay, () -> {
            request.resume();
            action.run();
        });
        context.addEndHandler(ended -> entry.forget());
    }

    private void end(RoutingContext context, @Nullable Ending ending) {
        if (ending instanceof Status error) {
            ErrorAnswer.send(context, error, time.now());
        } else if (ending instanceof Reset) {
            Connections.reset(context.request().connection());
        } else if (ending instanceof NoAnswer) {
            HeldBack.Entry entry = injector.requests()
                    .hold(() -> Connections.reset(context.request().connection()));
            context.addEndHandler(ended -> entry.forget());
        } else {
            context.next();
        }
    }
}
