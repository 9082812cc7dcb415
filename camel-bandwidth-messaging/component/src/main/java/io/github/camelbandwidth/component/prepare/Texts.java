/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component.prepare;

import io.github.camelbandwidth.client.message.FieldError;
import io.github.camelbandwidth.client.text.Segments;
import io.github.camelbandwidth.client.text.SmartEncoding;
import io.github.camelbandwidth.client.text.TextCut;
import io.github.camelbandwidth.component.api.BandwidthMessagingConstants;
import io.github.camelbandwidth.component.config.CheckConfiguration;
import io.github.camelbandwidth.component.config.OnTooLong;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of the SMS of one request, and what was done to them. */
final class Texts {
    private final CheckConfiguration options;
    private final Map<String, Integer> replaced = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private int cutOff;

    Texts(CheckConfiguration options) {
        this.options = options;
    }

    /** The text as it is to be sent; as it was if it must not be. */
    @Nullable
    String sms(String field, @Nullable String text) {
        return text == null ? null : fitting(field, encoded(text));
    }

    private String encoded(String text) {
        if (!options.isSmartEncoding()) {
            return text;
        }
        SmartEncoding smart = SmartEncoding.of(text);
        smart.replaced().forEach((character, count) -> replaced.merge(character, count, Integer::sum));
        return smart.text();
    }

    private String fitting(String field, String text) {
        Integer most = options.getMaxSegments();
        if (most == null) {
            return text;
        }
        int segments = Segments.of(text).count();
        if (segments <= most) {
            return text;
        }
        if (options.getOnTooLong() == OnTooLong.CUT) {
            return cut(field, text, most);
        }
        errors.add(new FieldError(field, "takes " + segments + " segments where maxSegments allows " + most));
        return text;
    }

    private String cut(String field, String text, int most) {
        Optional<String> beginning = TextCut.toFit(text, most);
        if (beginning.isEmpty()) {
            errors.add(new FieldError(
                    field, "cannot be cut: its first character with its accents takes more than maxSegments=" + most));
            return text;
        }
        cutOff += text.length() - beginning.get().length();
        return beginning.get();
    }

    List<FieldError> errors() {
        return errors;
    }

    /** What the exchange is told of it. */
    Map<String, Object> headers() {
        Map<String, Object> headers = new LinkedHashMap<>();
        if (!replaced.isEmpty()) {
            headers.put(BandwidthMessagingConstants.TEXT_REPLACED, Collections.unmodifiableMap(replaced));
        }
        if (cutOff > 0) {
            headers.put(BandwidthMessagingConstants.TEXT_CUT, cutOff);
        }
        return headers;
    }
}
