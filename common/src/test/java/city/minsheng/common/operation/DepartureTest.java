package city.minsheng.common.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server of its own, with the real life of calls and sockets. */
class DepartureTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final CompletableFuture<RoutingContext> slow = new CompletableFuture<>();
    private final Departure departure = new Departure();
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        departure.patience = Duration.ofSeconds(1);
        vertx = Vertx.vertx();
        var router = Router.router(vertx);
        router.route().handler(departure::count);
        router.get("/socket").handler(call -> call.request().toWebSocket());
        router.get("/slow").handler(slow::complete);
        router.get("/quick").handler(RoutingContext::end);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        client.shutdownNow();
    }

    private URI address(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + server.actualPort() + path);
    }

    private CompletableFuture<HttpResponse<String>> call(String path) {
        return client.sendAsync(HttpRequest.newBuilder(address("http", path)).build(), BodyHandlers.ofString());
    }

    private long millisOfTheEnd() throws InterruptedException {
        var begun = System.nanoTime();
        departure.await(null);
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    @Test
    void a_call_that_became_a_socket_is_not_waited_for() throws Exception {
        var socket = client.newWebSocketBuilder()
                .buildAsync(address("ws", "/socket"), new WebSocket.Listener() {})
                .get(10, TimeUnit.SECONDS);
        assertThat(millisOfTheEnd()).isLessThan(500);
        socket.abort();
        assertThat(millisOfTheEnd()).isLessThan(500);
    }

    @Test
    void a_call_that_has_ended_is_not_waited_for() throws Exception {
        assertThat(call("/quick").get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(millisOfTheEnd()).isLessThan(500);
    }

    @Test
    void a_call_under_way_is_waited_for_and_answered() throws Exception {
        var answer = call("/slow");
        var late = slow.get(10, TimeUnit.SECONDS);
        vertx.setTimer(200, timer -> late.end("done"));
        assertThat(millisOfTheEnd()).isBetween(100L, 900L);
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
    }

    @Test
    void one_that_never_ends_is_waited_for_no_longer_than_the_limit() throws Exception {
        call("/slow");
        slow.get(10, TimeUnit.SECONDS);
        assertThat(millisOfTheEnd()).isBetween(900L, 5000L);
    }

    @Test
    void whoever_calls_meanwhile_is_told_to_connect_anew() throws Exception {
        assertThat(call("/quick").get(10, TimeUnit.SECONDS).headers().firstValue("connection"))
                .isEmpty();
        departure.announce(null);
        assertThat(call("/quick").get(10, TimeUnit.SECONDS).headers().firstValue("connection"))
                .hasValue("close");
    }
}
