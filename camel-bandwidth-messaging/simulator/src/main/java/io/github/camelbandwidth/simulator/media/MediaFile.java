/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import java.time.Instant;

/** One version of a media file. Its bytes never change; it is on the disk until it is dropped and nobody reads it. */
public final class MediaFile {
    private final MediaKey key;
    private final MediaHeaders headers;
    private final String path;
    private final long length;
    private final Instant expiry;
    private final Space.Claim claim;
    private int readers;
    private boolean dropped;

    MediaFile(MediaKey key, MediaHeaders headers, String path, long length, Instant expiry, Space.Claim claim) {
        this.key = key;
        this.headers = headers;
        this.path = path;
        this.length = length;
        this.expiry = expiry;
        this.claim = claim;
    }

    /** What it is known by. */
    public MediaKey key() {
        return key;
    }

    /** What was given with it. */
    public MediaHeaders headers() {
        return headers;
    }

    /** How many bytes it has. */
    public long length() {
        return length;
    }

    /** When it is gone. */
    public Instant expiry() {
        return expiry;
    }

    String path() {
        return path;
    }

    Space.Claim claim() {
        return claim;
    }

    void beginRead() {
        readers++;
    }

    void endRead() {
        readers--;
    }

    void drop() {
        dropped = true;
    }

    boolean isUnused() {
        return dropped && readers == 0;
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "MediaFile[" + length + " bytes of " + key.accountId() + "]";
    }
}
