package city.minsheng.property.live;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.ProblemWriter;
import city.minsheng.common.problem.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is asked of a handshake before it becomes a connection. The framework would refuse without a body: here a refusal
 * takes the way of all others and is a problem.
 */
@ApplicationScoped
@Priority(Integer.MAX_VALUE) // before the framework's own check of the roles
class HandshakeSocket implements HttpUpgradeCheck {
    private static final String KEY = "Sec-WebSocket-Key";
    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
    private static final String BEARER = "bearer.";

    @Inject
    ProblemWriter problems;

    @ConfigProperty(name = "quarkus.http.root-path")
    String rootPath;

    void register(@Observes Filters filters) {
        filters.register(this::prepare, 800);
    }

    private void prepare(RoutingContext context) {
        var request = context.request();
        if (request.getHeader(KEY) == null || !context.normalizedPath().startsWith(rootPath + LiveSocket.PATH)) {
            context.next();
            return;
        }
        if (LiveSocket.isUnreadable(request.getParam("after"))) {
            problems.end(context, Refusal.of(CommonProblem.BAD_PARAMETER, "after"));
            return;
        }
        takeToken(request);
        context.next();
    }

    /** The pages of a browser can set no header but this one. */
    private static void takeToken(HttpServerRequest request) {
        var asked = request.getHeader(PROTOCOLS);
        if (asked == null) {
            return;
        }
        var others = new ArrayList<String>();
        for (var protocol : asked.split(",")) {
            var name = protocol.strip();
            if (!name.startsWith(BEARER)) {
                others.add(name);
            } else if (request.getHeader("Authorization") == null) {
                request.headers().set("Authorization", "Bearer " + name.substring(BEARER.length()));
            }
        }
        request.headers().remove(PROTOCOLS);
        if (!others.isEmpty()) {
            request.headers().set(PROTOCOLS, String.join(", ", others));
        }
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return context.securityIdentity()
                .map(identity -> {
                    check(identity);
                    return CheckResult.permitUpgradeSync();
                })
                // A bad token has been answered already, where it was read: a second answer would only be logged as a
                // failure.
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> Uni.createFrom().nothing());
    }

    private static void check(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (LiveSocket.ROLES.stream().noneMatch(identity::hasRole)) {
            throw new ForbiddenException();
        }
        try {
            Actor.of(identity);
        } catch (Refusal incomplete) {
            throw new ForbiddenException(incomplete);
        }
    }
}
