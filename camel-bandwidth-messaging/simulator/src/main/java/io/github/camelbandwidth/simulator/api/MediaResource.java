/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import io.github.camelbandwidth.simulator.json.MediaJson;
import io.github.camelbandwidth.simulator.media.MediaAddress;
import io.github.camelbandwidth.simulator.media.MediaFile;
import io.github.camelbandwidth.simulator.media.MediaHeaders;
import io.github.camelbandwidth.simulator.media.MediaKey;
import io.github.camelbandwidth.simulator.media.MediaNames;
import io.github.camelbandwidth.simulator.media.MediaRefusedException;
import io.github.camelbandwidth.simulator.media.MediaStore;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /users/{accountId}/media} and {@code /users/{accountId}/media/{mediaId}}. */
final class MediaResource {
    static final String OCTET_STREAM = "application/octet-stream";

    private static final Logger LOG = LoggerFactory.getLogger(MediaResource.class);
    private static final String LIST = ApiRouter.ACCOUNT_PATH + "/media";
    private static final String FILE = LIST + "/*";
    private static final String PART = "/media/";
    private static final String TOKEN = "Continuation-Token";
    private static final int PAGE = 1_000;

    private final MediaStore media;
    private final MediaNames names;
    private final ContinuationTokens tokens = new ContinuationTokens();

    MediaResource(MediaStore media, MediaNames names) {
        this.media = media;
        this.names = names;
    }

    void addTo(Router router) {
        router.route(LIST + "*").handler(this::noteName);
        router.get(LIST).handler(new Acceptable()).handler(this::list);
        router.route(LIST).handler(context -> Answers.methodNotAllowed(context, "GET"));
        router.put(FILE).handler(new MediaTypes()).handler(named(this::put));
        router.get(FILE).handler(named(this::get));
        router.delete(FILE).handler(named(this::delete));
        router.route(FILE).handler(context -> Answers.methodNotAllowed(context, "GET, PUT, DELETE"));
    }

    private void noteName(RoutingContext context) {
        names.add(address(context.request()));
        context.next();
    }

    private void list(RoutingContext context) {
        String accountId = Authentication.account(context).id();
        String token = context.request().getHeader(TOKEN);
        Optional<String> last = token == null ? Optional.empty() : tokens.read(accountId, token);
        if (token != null && last.isEmpty()) {
            Answers.malformed(context, "'" + TOKEN + "' is none that this account was given with a list of its media");
            return;
        }
        List<MediaFile> files = media.list(accountId, last.orElse(null), PAGE + 1);
        List<MediaFile> page = files.subList(0, Math.min(PAGE, files.size()));
        if (files.size() > PAGE) {
            String next = tokens.write(accountId, page.get(PAGE - 1).key().name());
            context.response().putHeader(TOKEN, next);
        }
        MediaAddress address = address(context.request());
        Answers.ok(context, page.stream().map(file -> view(address, file)).toList());
    }

    // By the name the client knows the simulator by, which in a container is none the simulator knows.
    private static MediaAddress address(HttpServerRequest request) {
        SocketAddress local = request.localAddress();
        // HTTP/1.0 needs no name.
        return new MediaAddress(URI.create(
                request.authority() == null
                        ? ApiRouter.baseUrl(local.hostAddress(), local.port())
                        : request.scheme() + "://" + request.authority() + ApiRouter.BASE_PATH));
    }

    private static MediaJson view(MediaAddress address, MediaFile file) {
        return new MediaJson(address.url(file.key()), file.length(), file.key().name());
    }

    private void put(RoutingContext context, MediaKey key) {
        HttpServerRequest request = context.request();
        MediaHeaders headers =
                new MediaHeaders(header(request, HttpHeaders.CONTENT_TYPE), header(request, HttpHeaders.CACHE_CONTROL));
        media.put(key, headers, request, announced(request))
                .onSuccess(stored -> Answers.done(context))
                .onFailure(failure -> refuse(context, failure));
    }

    private void get(RoutingContext context, MediaKey key) {
        Optional<MediaFile> found = media.find(key);
        if (found.isEmpty()) {
            Answers.noMedia(context);
            return;
        }
        MediaHeaders headers = found.get().headers();
        String type = headers.contentType() == null ? OCTET_STREAM : headers.contentType();
        // The API description gives this operation one type, whatever the file has; so its own is as good an answer.
        if (!Acceptable.takes(context, MediaTypes.bare(type)) && !Acceptable.takes(context, OCTET_STREAM)) {
            Answers.notAcceptable(context, type);
            return;
        }
        HttpServerResponse response = context.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
        if (headers.cacheControl() != null) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, headers.cacheControl());
        }
        media.read(found.get(), response::sendFile).onFailure(failure -> breakOff(context, failure));
    }

    private static void breakOff(RoutingContext context, Throwable failure) {
        if (context.response().closed() || context.response().headWritten()) {
            // A client that has gone away needs no answer.
            LOG.debug("A download broke off: {}", failure.getClass().getSimpleName());
        } else {
            context.fail(failure);
        }
    }

    private void delete(RoutingContext context, MediaKey key) {
        media.delete(key).onSuccess(removed -> {
            if (removed) {
                Answers.done(context);
            } else {
                Answers.noMedia(context);
            }
        });
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof MediaRefusedException refused) {
            String why = String.valueOf(refused.getMessage());
            LOG.debug("An upload was refused: {}", why);
            switch (refused.reason()) {
                case TOO_LARGE -> Answers.malformed(context, why);
                case NO_ROOM -> Answers.noRoomForMedia(context, why);
                case STALLED -> Answers.stalled(context, why);
                case ENDED -> Answers.unavailable(context, "upload-ended", why);
            }
        } else if (context.response().closed()) {
            LOG.debug("An upload broke off: {}", failure.getClass().getSimpleName());
        } else {
            context.fail(failure);
        }
    }

    private static Handler<RoutingContext> named(Named handler) {
        return context -> {
            try {
                handler.handle(context, key(context));
            } catch (IllegalArgumentException e) {
                Answers.malformed(context, String.valueOf(e.getMessage()));
            }
        };
    }

    private static MediaKey key(RoutingContext context) {
        String path = context.normalizedPath();
        int users = (ApiRouter.BASE_PATH + "/users/").length();
        String name = path.substring(path.indexOf(PART, users) + PART.length());
        return new MediaKey(Authentication.account(context).id(), MediaAddress.decode(name));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // What is not a number never comes here: the connection's decoder refuses it.
        return length == null ? -1 : Long.parseLong(length);
    }

    private static @Nullable String header(HttpServerRequest request, CharSequence name) {
        List<String> values = request.headers().getAll(name);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private interface Named {
        void handle(RoutingContext context, MediaKey key);
    }
}
