/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.testkit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What must not be in a log: people's numbers, texts and passwords as the tests plant them. Two numbers are let
 * through, +19195550100 and +19195550101: tests write these alone into URIs and properties, and Camel shows both.
 */
final class LogPrivacy {
    private static final Pattern PRIVATE = Pattern.compile(String.join(
            "|",
            "\\+(?!1919555010[01])[1-9][0-9]{7,14}",
            "(?<![0-9])(?!1919555010[01])1(919|555)[0-9]{7}(?![0-9])",
            "(?i:planted)",
            // The same word as HTTP Basic writes it, at each of the three places a byte can have in a group of Base64.
            "cGxhbnRlZ|BsYW50ZW|wbGFudGVk",
            "Your table is ready|Lunch at noon|See you there|Who is coming",
            "Basic [A-Za-z0-9+/=]{4,}"));

    private LogPrivacy() {}

    /** The lines that hold something private. */
    static List<String> leaks(List<String> lines) {
        return lines.stream().filter(line -> PRIVATE.matcher(line).find()).toList();
    }
}
