/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client.message;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a phone number has to be. The form is judged here; what numbers there can be, by whoever knows their plans. */
@FunctionalInterface
public interface NumberRule {
    /** Its form alone: a plus and 2 to 15 digits, the first of them not 0. */
    NumberRule E164 = new NumberRule() {
        private final Pattern form = Pattern.compile("\\+[1-9][0-9]{1,14}");

        @Override
        public Optional<String> fault(String number) {
            return form.matcher(number).matches()
                    ? Optional.empty()
                    : Optional.of(
                            "is not a number in E.164: a plus, the country code and at most 15 digits, nothing between");
        }
    };

    /** What is wrong with the number, as the rest of a sentence that begins with its field; the number is not quoted. */
    Optional<String> fault(String number);
}
