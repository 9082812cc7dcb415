/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.control;

import com.fasterxml.jackson.databind.util.RawValue;
import io.github.camelbandwidth.simulator.fault.ErrorBody;
import io.github.camelbandwidth.simulator.fault.EventEffect;
import io.github.camelbandwidth.simulator.fault.FateEffect;
import io.github.camelbandwidth.simulator.fault.FaultEffect;
import io.github.camelbandwidth.simulator.fault.HttpEffect;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows an effect the way it is put. */
final class FaultEffectView {
    private FaultEffectView() {}

    static Map<String, Object> of(FaultEffect effect) {
        if (effect instanceof FateEffect fate) {
            return fate(fate);
        }
        return effect instanceof EventEffect event ? event(event) : http((HttpEffect) effect);
    }

    private static Map<String, Object> fate(FateEffect effect) {
        Map<String, Object> view = new LinkedHashMap<>();
        if (effect instanceof FateEffect.Fails fails) {
            view.put("errorCode", fails.code());
        } else {
            view.put("receipt", "never");
        }
        Duration after = effect.fate().delay();
        if (!after.isZero()) {
            view.put("after", after.toString());
        }
        return view;
    }

    private static Map<String, Object> event(EventEffect effect) {
        if (effect instanceof EventEffect.Delayed delayed) {
            return view("event", "delayed", "by", delayed.by().toString());
        }
        if (effect instanceof EventEffect.Duplicated duplicated) {
            return view("event", "duplicated", "times", duplicated.times());
        }
        if (effect instanceof EventEffect.Reordered reordered) {
            return view("event", "reordered", "within", reordered.within().toString());
        }
        return Map.of("event", "dropped");
    }

    private static Map<String, Object> http(HttpEffect effect) {
        if (effect instanceof HttpEffect.Status status) {
            return status(status);
        }
        if (effect instanceof HttpEffect.SlowAnswer slow) {
            return Map.of("delay", slow.delay().toString());
        }
        if (effect instanceof HttpEffect.EventFirst first) {
            return view("event", "beforeAnswer", "within", first.within().toString());
        }
        return Map.of("answer", answer(effect));
    }

    private static String answer(HttpEffect effect) {
        if (effect instanceof HttpEffect.NoAnswer) {
            return "none";
        }
        if (effect instanceof HttpEffect.Reset) {
            return "reset";
        }
        return effect instanceof HttpEffect.AnswerLost ? "lost" : "half";
    }

    private static Map<String, Object> status(HttpEffect.Status effect) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("status", effect.status());
        ErrorBody body = effect.body();
        if (body.kind() == ErrorBody.Kind.OWN) {
            view.put("body", new RawValue(body.json()));
        } else if (body.kind() != ErrorBody.Kind.USUAL) {
            view.put("body", body.kind().name().toLowerCase(Locale.ROOT));
        }
        if (effect.retryAfter() != null) {
            view.put("retryAfter", effect.retryAfter());
        }
        return view;
    }

    private static Map<String, Object> view(String kind, Object name, String field, Object value) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(kind, name);
        view.put(field, value);
        return view;
    }
}
