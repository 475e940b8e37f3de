package city.minsheng.local.gateway;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;

/** A call that has become a WebSocket: bytes flow both ways, each no faster than they are taken, until either side ends. */
final class Tunnel {
    private Tunnel() {}

    static void open(HttpServerRequest caller, HttpClientResponse upstream) {
        var inner = upstream.netSocket().pause();
        Headers.upgrade(caller.response().headers());
        caller.toNetSocket()
                .onSuccess(outer -> {
                    join(outer, inner);
                    join(inner, outer);
                    inner.resume();
                })
                .onFailure(gone -> inner.close());
    }

    private static void join(NetSocket from, NetSocket to) {
        from.handler(part -> {
            to.write(part);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(drained -> from.resume());
            }
        });
        from.exceptionHandler(torn -> to.close());
        from.closeHandler(ended -> to.close());
    }
}
