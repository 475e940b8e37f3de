package city.minsheng.common.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes what a service sends to a collector of traces (OTLP over HTTP). Texts stand in the messages as they are. */
final class TraceCollector {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder received = new StringBuilder();
    private final HttpServer server;

    TraceCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange call) throws IOException {
        messages.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        call.sendResponseHeaders(200, -1);
        call.close();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that came, as soon as it holds the text, or after 20 seconds. */
    String receivedWith(String text) throws InterruptedException {
        while (!received.toString().contains(text)) {
            var message = messages.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                break;
            }
            received.append(message);
        }
        return received.toString();
    }

    void stop() {
        server.stop(0);
    }
}
