package city.minsheng.common.http;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.ProblemWriter;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Traces;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens to a request before any resource sees it: it gets a trace id, and a body that is too large is refused. */
@ApplicationScoped
class Edges {
    private static final long LONGEST_JSON = 1 << 20;
    private static final long LONGEST_FILE = 256L << 20;

    /** What a form holds besides its file. */
    private static final long FORM = 1 << 16;

    @Inject
    ProblemWriter problems;

    @ConfigProperty(name = "minsheng.file.most")
    MemorySize largestUpload;

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
        var most = most(context.normalizedPath(), context.request().getHeader("Content-Type"));
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most)) {
            context.response().putHeader("Connection", "close");
            problems.end(context, Refusal.of(CommonProblem.TOO_LARGE, (most >> 20) + " MiB"));
        } else {
            context.next();
        }
    }

    private long most(String path, String type) {
        if (type != null && type.startsWith("application/json")) {
            return LONGEST_JSON;
        }
        if (path.endsWith("/files")) {
            return largestUpload.asLongValue() + FORM;
        }
        return path.contains("/imports/") ? LONGEST_FILE : LONGEST_JSON;
    }
}
