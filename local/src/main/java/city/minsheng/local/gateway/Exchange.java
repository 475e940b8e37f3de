package city.minsheng.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.Iterator;
import java.util.List;

/** One call on its way: the body flows to the upstream as it comes, the answer flows back as it comes. */
final class Exchange {
    static final long MAX_BODY_BYTES = 256L << 20;
    private static final String RETRY_SECONDS = "5";

    private final HttpServerRequest caller;
    private final Trace trace;
    private final String prefix;
    private long bytes;

    Exchange(HttpServerRequest caller, Trace trace, String prefix) {
        this.caller = caller;
        this.trace = trace;
        this.prefix = prefix;
    }

    /** @param ports of the instances, in the order in which they are tried until one takes the connection */
    void forward(HttpClient client, List<Integer> ports) {
        if (Headers.declaredLength(caller.headers()) > MAX_BODY_BYTES) {
            refuse(GatewayProblem.TOO_LARGE);
            return;
        }
        caller.pause();
        connect(client, ports.iterator());
    }

    private void connect(HttpClient client, Iterator<Integer> ports) {
        var target = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(ports.next())
                .setMethod(caller.method())
                .setURI(caller.uri());
        client.request(target).onSuccess(this::send).onFailure(unreachable -> {
            if (ports.hasNext()) {
                connect(client, ports);
            } else {
                refuse(GatewayProblem.UPSTREAM_DOWN);
            }
        });
    }

    private void send(HttpClientRequest upstream) {
        if (caller.response().closed()) {
            upstream.reset();
            return;
        }
        Headers.toUpstream(caller, upstream, trace);
        upstream.exceptionHandler(told -> {}); // the future below says it, too
        if (Headers.asksForWebSocket(caller)) {
            Headers.upgrade(upstream.headers());
            upstream.connect().onSuccess(this::answer).onFailure(lost -> refuse(GatewayProblem.UPSTREAM_DOWN));
            return;
        }
        upstream.response().onSuccess(this::answer).onFailure(lost -> refuse(GatewayProblem.UPSTREAM_DOWN));
        caller.response().closeHandler(gone -> upstream.reset());
        if (Headers.expectsContinue(caller.headers())) {
            caller.response().writeContinue();
        }
        caller.handler(part -> pass(part, upstream));
        caller.endHandler(end -> upstream.end());
        caller.exceptionHandler(broken -> upstream.reset());
        caller.resume();
    }

    private void pass(Buffer part, HttpClientRequest upstream) {
        bytes += part.length();
        if (bytes > MAX_BODY_BYTES) {
            refuse(GatewayProblem.TOO_LARGE);
            upstream.reset();
            return;
        }
        upstream.write(part);
        if (upstream.writeQueueFull()) {
            caller.pause();
            upstream.drainHandler(drained -> caller.resume());
        }
    }

    private void answer(HttpClientResponse from) {
        var to = caller.response();
        if (isAnswered()) {
            from.request().reset();
            return;
        }
        to.setStatusCode(from.statusCode()).setStatusMessage(from.statusMessage());
        Headers.toCaller(caller, from);
        if (from.statusCode() == 101) {
            Tunnel.open(caller, from);
            return;
        }
        from.pipeTo(to).onFailure(torn -> to.reset()).onSuccess(whole -> discardRest());
    }

    private boolean isAnswered() {
        var response = caller.response();
        return response.ended() || response.closed() || response.headWritten();
    }

    /** A caller who still sends reads his answer only if he is let finish; one who sends without end is cut off. */
    private void discardRest() {
        if (!caller.isEnded()) {
            caller.endHandler(null).handler(part -> {
                bytes += part.length();
                if (bytes > 2 * MAX_BODY_BYTES) {
                    caller.connection().close();
                }
            });
            caller.resume();
        }
    }

    void refuse(GatewayProblem problem) {
        if (isAnswered()) {
            return;
        }
        var language = Languages.of(caller.getHeader("Accept-Language"));
        var response = caller.response()
                .setStatusCode(problem.status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", language)
                .putHeader("X-Trace-Id", trace.id());
        if (problem == GatewayProblem.UPSTREAM_DOWN) {
            response.putHeader("Retry-After", RETRY_SECONDS);
        }
        if (Headers.expectsContinue(caller.headers())) {
            response.putHeader("Connection", "close"); // the body that was announced will not come
        }
        response.end(problem.json(prefix, language, trace.id()));
        discardRest();
    }
}
