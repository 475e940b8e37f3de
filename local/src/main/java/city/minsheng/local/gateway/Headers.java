package city.minsheng.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;

/** Which headers travel: none that belong to one connection, and no caller's word on where a call comes from. */
final class Headers {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> OWN = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "traceparent",
            "expect");

    private Headers() {}

    static void toUpstream(HttpServerRequest caller, HttpClientRequest upstream, Trace trace) {
        var headers = upstream.headers();
        caller.headers().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !OWN.contains(name)) {
                headers.add(header.getKey(), header.getValue());
            }
        });
        headers.set("X-Forwarded-For", caller.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Host", caller.getHeader("Host") == null ? "localhost" : caller.getHeader("Host"));
        headers.set("X-Forwarded-Port", String.valueOf(caller.localAddress().port()));
        headers.set("traceparent", trace.parent());
        if (caller.getHeader("Transfer-Encoding") != null) {
            upstream.setChunked(true);
        }
    }

    /** A trace id of the upstream stands; where it gave none, the caller still learns ours. */
    static void toCaller(HttpServerRequest caller, HttpClientResponse from) {
        var to = caller.response();
        from.headers().forEach(header -> {
            if (!HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.headers().add(header.getKey(), header.getValue());
            }
        });
        if (from.getHeader("X-Trace-Id") == null) {
            var own = from.request().headers().get("traceparent");
            to.putHeader("X-Trace-Id", own.split("-")[1]);
        }
        var status = from.statusCode();
        var hasBody = caller.method() != HttpMethod.HEAD && status >= 200 && status != 204 && status != 304;
        if (hasBody && from.getHeader("Content-Length") == null) {
            to.setChunked(true);
        }
    }

    /** Whether the call wants to become a WebSocket: the only upgrade that passes. */
    static boolean asksForWebSocket(HttpServerRequest caller) {
        return caller.method() == HttpMethod.GET
                && String.valueOf(caller.getHeader("Connection"))
                        .toLowerCase(Locale.ROOT)
                        .contains("upgrade")
                && "websocket".equalsIgnoreCase(caller.getHeader("Upgrade"));
    }

    /** These two belong to one connection each, and are needed on both. */
    static void upgrade(MultiMap headers) {
        headers.set("Connection", "Upgrade").set("Upgrade", "websocket");
    }

    /** Bytes that the caller announces; 0 when he announces none. */
    static long declaredLength(MultiMap headers) {
        var length = headers.get("Content-Length");
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    static boolean expectsContinue(MultiMap headers) {
        return "100-continue".equalsIgnoreCase(headers.get("Expect"));
    }
}
