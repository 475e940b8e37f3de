package city.minsheng.common.http;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.ProblemWriter;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Traces;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens to a request before any resource sees it: it gets a trace id, and a body that is too large is refused. */
@ApplicationScoped
class Edges {
    private static final long LONGEST_JSON = 1 << 20;
    private static final long LONGEST_FILE = 256L << 20;

    @Inject
    ProblemWriter problems;

    void register(@Observes Filters filters) {
        filters.register(this::traced, 1000);
        filters.register(this::bounded, 900);
    }

    private void traced(RoutingContext context) {
        context.response().putHeader("X-Trace-Id", Traces.current());
        context.response().putHeader("X-Content-Type-Options", "nosniff");
        context.next();
    }

    /** A body without a length is counted where it is read. */
    private void bounded(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        var type = context.request().getHeader("Content-Type");
        var isFile = context.normalizedPath().contains("/imports/");
        var most = isFile && (type == null || !type.startsWith("application/json")) ? LONGEST_FILE : LONGEST_JSON;
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most)) {
            context.response().putHeader("Connection", "close");
            problems.end(context, Refusal.of(CommonProblem.TOO_LARGE, most == LONGEST_FILE ? "256 MiB" : "1 MiB"));
        } else {
            context.next();
        }
    }
}
