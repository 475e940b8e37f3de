package city.minsheng.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TunnelTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Short> closings = new LinkedBlockingQueue<>();
    private Gateway gateway;
    private int port;

    /** What a caller hears. */
    private static final class Ear implements WebSocket.Listener {
        final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        String next() throws InterruptedException {
            return heard.poll(5, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void start() throws Exception {
        HttpServer upstream = vertx.createHttpServer().requestHandler(this::serve);
        upstream.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        port = freePort();
        gateway = Gateway.start(
                port, List.of(Route.service("/property", upstream.actualPort()), Route.service("/market", freePort())));
    }

    @AfterEach
    void stop() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Says what came with the handshake, then repeats what it hears; refuses without a token; ends when it is told to. */
    private void serve(HttpServerRequest request) {
        if (request.getHeader("Authorization") == null) {
            request.response()
                    .setStatusCode(401)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{}");
            return;
        }
        request.toWebSocket().onSuccess(socket -> {
            socket.writeTextMessage(request.uri() + " " + request.getHeader("X-Forwarded-Host"));
            socket.textMessageHandler(text -> {
                if (text.equals("end")) {
                    socket.close((short) 4001, "told to");
                } else {
                    socket.writeTextMessage(text);
                }
            });
            socket.closeHandler(ended -> closings.add(socket.closeStatusCode()));
        });
    }

    @Test
    void messages_pass_both_ways() throws Exception {
        var ear = new Ear();
        var socket = connect("/property/api/v1/notices/live?after=x", ear);
        assertThat(ear.next()).isEqualTo("/property/api/v1/notices/live?after=x localhost:" + port);
        var long_text = "诉求".repeat(20_000);
        socket.sendText("short", true).join();
        socket.sendText(long_text, true).join();
        assertThat(ear.next()).isEqualTo("short");
        assertThat(ear.next()).isEqualTo(long_text);
    }

    @Test
    void either_side_ends_it_with_a_code_that_the_other_hears() throws Exception {
        var ear = new Ear();
        connect("/property/live", ear).sendText("end", true).join();
        assertThat(ear.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4001);
        assertThat(closings.poll(5, TimeUnit.SECONDS)).isEqualTo((short) 4001);
        connect("/property/live", new Ear()).sendClose(4002, "bye").join();
        assertThat(closings.poll(5, TimeUnit.SECONDS)).isEqualTo((short) 4002);
    }

    @Test
    void a_refused_handshake_is_the_answer_of_the_service() {
        assertThatThrownBy(() -> client.newWebSocketBuilder()
                        .buildAsync(address("/property/live"), new Ear())
                        .join())
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        refused -> assertThat(status(refused)).isEqualTo(401));
    }

    @Test
    void a_service_that_is_down_is_a_502_and_an_unknown_path_a_404() {
        assertThatThrownBy(() -> connect("/market/live", new Ear()))
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        refused -> assertThat(status(refused)).isEqualTo(502));
        assertThatThrownBy(() -> connect("/nowhere", new Ear()))
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        refused -> assertThat(status(refused)).isEqualTo(404));
    }

    private static int status(CompletionException refused) {
        return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }

    private WebSocket connect(String path, Ear ear) {
        return client.newWebSocketBuilder()
                .header("Authorization", "Bearer t")
                .buildAsync(address(path), ear)
                .join();
    }

    private URI address(String path) {
        return URI.create("ws://localhost:" + port + path);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
