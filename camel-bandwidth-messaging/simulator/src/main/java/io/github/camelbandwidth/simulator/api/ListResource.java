/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelbandwidth.simulator.api.PageTokens.Position;
import io.github.camelbandwidth.simulator.json.MessageListJson;
import io.github.camelbandwidth.simulator.json.PageInfoJson;
import io.github.camelbandwidth.simulator.query.MessageQueries;
import io.github.camelbandwidth.simulator.query.Page;
import io.github.camelbandwidth.simulator.query.Place;
import io.github.camelbandwidth.simulator.query.RequestBudget;
import io.github.camelbandwidth.simulator.time.SimulatorTime;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code GET /users/{accountId}/messages}. */
final class ListResource {
    private final MessageQueries queries;
    private final RequestBudget budget;
    private final PageTokens tokens = new PageTokens();
    private final ListRequestReader reader;

    ListResource(MessageQueries queries, RequestBudget budget, SimulatorTime time) {
        this.queries = queries;
        this.budget = budget;
        this.reader = new ListRequestReader(time, tokens, queries.hasQualityMetrics());
    }

    void addTo(Router router) {
        router.get(MessagesResource.PATH)
                .handler(new ContentType())
                .handler(this::spend)
                .handler(this::list);
    }

    private void spend(RoutingContext context) {
        Duration wait = budget.spend(context.request().remoteAddress().hostAddress());
        if (wait.isZero()) {
            context.next();
        } else {
            Answers.rateLimited(context, wait);
        }
    }

    private void list(RoutingContext context) {
        MultiMap given = context.queryParams();
        Parameters parameters = new Parameters(given);
        Optional<ListRequest> request =
                reader.read(given, parameters, Authentication.account(context).id());
        request.ifPresentOrElse(
                valid -> answer(context, valid),
                () -> Answers.malformed(context, String.join("; ", parameters.errors())));
    }

    private void answer(RoutingContext context, ListRequest request) {
        Page page = queries.find(request.query());
        int total = request.totalLimited() ? Math.min(page.total(), ListRequestReader.MAX_REACH) : page.total();
        String previous = page.hasPrevious() ? token(request, previousOf(request), page.first()) : null;
        String next = page.hasNext() ? token(request, nextOf(request, page), page.last()) : null;
        PageInfoJson info = new PageInfoJson(link(context, previous), link(context, next), previous, next);
        Answers.ok(context, MessageListJson.of(total, info, page.rows()));
    }

    private static Turn previousOf(ListRequest request) {
        return new Turn(true, Math.max(0, request.offset() - request.query().limit()));
    }

    private static Turn nextOf(ListRequest request, Page page) {
        return new Turn(false, request.offset() + page.rows().size());
    }

    private @Nullable String token(ListRequest request, Turn turn, @Nullable Place place) {
        return place == null
                ? null
                : tokens.write(Position.of(turn.backwards(), turn.offset(), place), request.subject());
    }

    private static @Nullable String link(RoutingContext context, @Nullable String token) {
        if (token == null) {
            return null;
        }
        String uri = context.request().absoluteURI();
        int query = uri.indexOf('?');
        String asked = context.queryParams().entries().stream()
                .filter(entry -> !entry.getKey().equals(ListRequestReader.PAGE_TOKEN))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()) + "&")
                .collect(Collectors.joining());
        return (query < 0 ? uri : uri.substring(0, query)) + "?" + asked + ListRequestReader.PAGE_TOKEN + "=" + token;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8);
    }

    private record Turn(boolean backwards, int offset) {}
}
