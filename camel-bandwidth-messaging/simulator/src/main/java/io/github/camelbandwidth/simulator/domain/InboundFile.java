/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A picture or another file that a handset sends along. */
public final class InboundFile {
    private static final int MAX_NAME = 255;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}(;[ -~]{0,100})?");

    private final String name;
    private final @Nullable String contentType;
    private final byte[] bytes;

    /**
     * A file with a copy of {@code bytes}.
     *
     * @param name 1 to 255 characters without slashes and control characters, such as {@code cat.png}
     * @param contentType a media type such as {@code image/png}, or null when it is not known
     * @throws IllegalArgumentException when name or type are not like that
     */
    public InboundFile(String name, @Nullable String contentType, byte[] bytes) {
        check(
                !name.isEmpty() && name.length() <= MAX_NAME,
                "'name' of a file must have 1 to " + MAX_NAME + " characters");
        check(
                name.indexOf('/') < 0 && name.chars().noneMatch(Character::isISOControl),
                "'name' of a file must not hold slashes and control characters");
        check(!name.equals(".") && !name.equals(".."), "'name' of a file must not be '.' or '..'");
        check(
                contentType == null || MEDIA_TYPE.matcher(contentType).matches(),
                "'contentType' of a file must be a media type such as image/png");
        this.name = name;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Its media type, or null when it is not known. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** A copy of what it holds. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Without the name, which may tell something of a person. */
    @Override
    public String toString() {
        return "InboundFile[" + bytes.length + " bytes]";
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
