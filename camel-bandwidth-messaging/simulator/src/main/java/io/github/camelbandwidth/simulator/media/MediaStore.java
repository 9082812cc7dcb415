/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.media;

import io.github.camelbandwidth.simulator.time.Loop;
import io.github.camelbandwidth.simulator.time.Resettable;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media files of all accounts, kept on disk for a while. A file is there whole or not at all: one that is still being
 * written is not seen, and who reads one that is replaced or removed meanwhile gets all of it. Belongs to the loop.
 */
public final class MediaStore implements Resettable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaStore.class);

    private final MediaSettings settings;
    private final SimulatorTime time;
    private final Loop loop;
    private final MediaFolder folder;
    private final Space space;
    private final MediaIndex index = new MediaIndex();
    private final Map<Upload, Future<MediaFile>> uploads = new HashMap<>();
    private SimulatorTime.@Nullable Task expiring;
    private boolean closed;

    /** A store without files, which touches no disk before the first one comes. */
    public MediaStore(Vertx vertx, MediaSettings settings, SimulatorTime time, Loop loop) {
        this.settings = settings;
        this.time = time;
        this.loop = loop;
        this.folder = new MediaFolder(vertx.fileSystem(), settings.folder());
        this.space = new Space(settings.maxTotalBytes());
    }

    /**
     * Stores what {@code source} gives, in the place of a file of that name if there is one. It is kept from the moment it is
     * whole. Fails with a {@link MediaRefusedException} when it is not taken, and otherwise with what went wrong; then nothing
     * of it is left.
     *
     * @param announced how many bytes are to come, or less than 0 when nobody knows
     */
    public Future<MediaFile> put(MediaKey key, MediaHeaders headers, ReadStream<Buffer> source, long announced) {
        if (closed) {
            return Future.failedFuture(new IllegalStateException("The media store is closed"));
        }
        if (announced > settings.maxFileBytes()) {
            return Future.failedFuture(MediaRefusedException.tooLarge(settings.maxFileBytes()));
        }
        Space.Claim claim = space.claim();
        // Only what comes takes room: who announces much and sends little must not keep others out.
        if (!claim.fits(announced) || !claim.grow(0)) {
            return Future.failedFuture(claim.refusal());
        }
        Upload upload = new Upload(source, claim, settings, loop);
        Future<MediaFile> stored = folder.create()
                .onFailure(failure -> {
                    claim.release();
                    upload.fail(failure);
                })
                .compose(fresh -> receive(new Arrival(key, headers, upload, fresh)));
        uploads.put(upload, stored);
        return stored.onComplete(done -> uploads.remove(upload));
    }

    /** The same with bytes that are all there already; a time moved by hand waits until they are stored. */
    public Future<MediaFile> put(MediaKey key, MediaHeaders headers, byte[] bytes) {
        return onDisk(() -> put(key, headers, new OneBuffer(Buffer.buffer(bytes)), bytes.length));
    }

    /** The file of that name, if there is one. */
    public Optional<MediaFile> find(MediaKey key) {
        return index.find(key);
    }

    /** Up to {@code limit} files of an account, by name, from the one after {@code last} on; from the first when it is null. */
    public List<MediaFile> list(String accountId, @Nullable String last, int limit) {
        return index.after(accountId, last, limit);
    }

    /** Hands the path of a file to {@code reader}; the file stays there until what that gives is complete. */
    public Future<Void> read(MediaFile file, Function<String, Future<Void>> reader) {
        file.beginRead();
        return reader.apply(file.path()).eventually(() -> {
            file.endRead();
            return removeUnused(file);
        });
    }

    /** Removes the file of that name, and says whether there was one. */
    public Future<Boolean> delete(MediaKey key) {
        return index.remove(key).map(file -> drop(file).map(true)).orElseGet(() -> Future.succeededFuture(false));
    }

    /** How many files there are. */
    public int count() {
        return index.count();
    }

    /** How many bytes they take on the disk, in whole blocks; uploads under way included. */
    public long bytes() {
        return space.used();
    }

    /** How many they may take. */
    public long maxBytes() {
        return space.limit();
    }

    /** Ends uploads under way and forgets all files, which go from the disk soon. */
    @Override
    public void reset() {
        List.copyOf(uploads.keySet()).forEach(Upload::breakOff);
        expiring = null;
        index.clear().forEach(this::drop);
    }

    /** Ends uploads under way and removes all from the disk. */
    public Future<Void> close() {
        closed = true;
        List<Future<MediaFile>> ending = new ArrayList<>(uploads.values());
        List.copyOf(uploads.keySet()).forEach(Upload::breakOff);
        return Future.join(ending).transform(ended -> folder.remove());
    }

    private Future<MediaFile> receive(Arrival arrival) {
        // A time moved by hand waits for the disk, never for a client that may be in no hurry.
        return arrival.upload().into(arrival.fresh().file()).transform(received -> onDisk(() -> finish(arrival)));
    }

    private Future<MediaFile> finish(Arrival arrival) {
        Upload upload = arrival.upload();
        return arrival.fresh()
                .file()
                .close()
                .compose(written -> upload.outcome())
                .compose(length -> keep(arrival.file(length, time.now().plus(settings.lifetime()))))
                .recover(failure -> discard(arrival.fresh().path(), upload.claim())
                        .transform(gone -> Future.failedFuture(failure)));
    }

    private Future<MediaFile> keep(MediaFile file) {
        Optional<MediaFile> old = index.put(file);
        armExpiry();
        LOG.debug("Stored {}", file);
        return old.map(this::drop).orElseGet(Future::succeededFuture).map(file);
    }

    private void armExpiry() {
        if (expiring == null) {
            index.nextExpiry().ifPresent(due -> expiring = time.at(due, this::expire));
        }
    }

    private void expire() {
        expiring = null;
        for (Optional<MediaFile> file = index.takeExpired(time.now());
                file.isPresent();
                file = index.takeExpired(time.now())) {
            LOG.debug("Expired {}", file.get());
            drop(file.get());
        }
        armExpiry();
    }

    private Future<Void> drop(MediaFile file) {
        file.drop();
        return removeUnused(file);
    }

    private Future<Void> removeUnused(MediaFile file) {
        return file.isUnused() ? onDisk(() -> discard(file.path(), file.claim())) : Future.succeededFuture();
    }

    private Future<Void> discard(String path, Space.Claim claim) {
        // What cannot be removed still takes its room.
        return folder.delete(path)
                .onSuccess(removed -> claim.release())
                .onFailure(failure -> LOG.warn("A media file could not be removed from the disk", failure))
                .otherwiseEmpty();
    }

    private <T> Future<T> onDisk(Supplier<Future<T>> work) {
        loop.activity().begin();
        return work.get().onComplete(done -> loop.activity().end());
    }

    private record Arrival(MediaKey key, MediaHeaders headers, Upload upload, MediaFolder.Fresh fresh) {
        private MediaFile file(long length, Instant expiry) {
            return new MediaFile(key, headers, fresh.path(), length, expiry, upload.claim());
        }
    }
}
