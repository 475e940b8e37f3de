package city.minsheng.local.gateway;

import city.minsheng.local.process.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The public port of this machine. */
public final class Gateway implements AutoCloseable {
    private static final int CONNECTIONS_PER_UPSTREAM = 100;
    private static final int IDLE_SECONDS = 300;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setUseDaemonThread(true));
    private final HttpClient client;
    private final Routes routes;
    private final Map<Route, Upstreams> upstreams = new HashMap<>();

    private Gateway(List<Route> routes) {
        this.routes = new Routes(routes);
        // A pooled connection that the upstream has just closed would answer 502 to a call that could be served.
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_UPSTREAM)
                .setKeepAliveTimeout(10)
                .setConnectTimeout(3_000)
                .setDecompressionSupported(false)
                .setIdleTimeout(IDLE_SECONDS));
        routes.forEach(route -> upstreams.put(route, new Upstreams(route, vertx, client)));
    }

    public static Gateway start(int port, List<Route> routes) {
        var gateway = new Gateway(routes);
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(32 << 10)
                .setIdleTimeout(IDLE_SECONDS);
        try {
            gateway.vertx
                    .createHttpServer(options)
                    .requestHandler(gateway::handle)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            gateway.close();
            throw new Failure(
                    "The gateway cannot listen on port " + port + ": "
                            + e.getCause().getMessage(),
                    e);
        }
        return gateway;
    }

    private void handle(HttpServerRequest request) {
        var path = request.path() == null ? "" : request.path();
        if (path.equals("/")) {
            new Welcome(routes).answer(request);
            return;
        }
        var exchange = new Exchange(request, Trace.of(request.getHeader("traceparent")), routes.explainedBy(path));
        routes.find(path)
                .ifPresentOrElse(
                        route -> exchange.forward(client, upstreams.get(route).ports()),
                        () -> exchange.refuse(GatewayProblem.NOT_FOUND));
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("The gateway did not close: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
