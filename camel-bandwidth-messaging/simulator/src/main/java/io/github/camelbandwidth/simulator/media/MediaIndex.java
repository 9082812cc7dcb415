/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which files there are: by account and name, and by age. */
final class MediaIndex {
    private final Map<String, NavigableMap<String, MediaFile>> accounts = new HashMap<>();
    private final Map<MediaKey, MediaFile> byAge = new LinkedHashMap<>();

    /** Puts {@code file} in the place of the one with its name, and gives that one. */
    Optional<MediaFile> put(MediaFile file) {
        Optional<MediaFile> old = remove(file.key());
        byAge.put(file.key(), file);
        accounts.computeIfAbsent(file.key().accountId(), id -> new TreeMap<>())
                .put(file.key().name(), file);
        return old;
    }

    Optional<MediaFile> remove(MediaKey key) {
        MediaFile removed = byAge.remove(key);
        if (removed != null) {
            accounts.computeIfPresent(key.accountId(), (id, files) -> {
                files.remove(key.name());
                return files.isEmpty() ? null : files;
            });
        }
        return Optional.ofNullable(removed);
    }

    Optional<MediaFile> find(MediaKey key) {
        return Optional.ofNullable(byAge.get(key));
    }

    /** Up to {@code limit} files of an account, by name, from the one after {@code last} on. */
    List<MediaFile> after(String accountId, @Nullable String last, int limit) {
        NavigableMap<String, MediaFile> all = accounts.getOrDefault(accountId, new TreeMap<>());
        return (last == null ? all : all.tailMap(last, false))
                .values().stream().limit(limit).toList();
    }

    /** When the oldest file is gone; nothing when there is none. */
    Optional<Instant> nextExpiry() {
        return byAge.values().stream().findFirst().map(MediaFile::expiry);
    }

    /** Takes out the oldest file if it is gone at {@code now}. */
    Optional<MediaFile> takeExpired(Instant now) {
        return byAge.values().stream()
                .findFirst()
                .filter(oldest -> !oldest.expiry().isAfter(now))
                .flatMap(oldest -> remove(oldest.key()));
    }

    /** Takes out all files. */
    List<MediaFile> clear() {
        List<MediaFile> all = List.copyOf(byAge.values());
        byAge.clear();
        accounts.clear();
        return all;
    }

    int count() {
        return byAge.size();
    }
}
