package city.minsheng.property.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who is connected, and what he has heard. */
final class Ear implements WebSocket.Listener {
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    WebSocket socket;

    static Ear connect(URI address, String token) {
        var ear = new Ear();
        ear.socket = CLIENT.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(address, ear)
                .join();
        return ear;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                heard.add(JSON.readTree(text.toString()));
            } catch (java.io.IOException notJson) {
                throw new IllegalStateException(notJson);
            }
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

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    JsonNode next() throws InterruptedException {
        return heard.poll(5, TimeUnit.SECONDS);
    }

    /** Waits until everything old has been heard. @return the ids of what was old */
    List<String> ready() throws InterruptedException {
        var old = new ArrayList<String>();
        for (var message = next(); ; message = next()) {
            assertThat(message).as("READY within five seconds").isNotNull();
            if (message.path("type").asText().equals("READY")) {
                return old;
            }
            old.add(
                    message.path("type").asText().equals("MISSED")
                            ? "MISSED"
                            : message.at("/notice/id").asText());
        }
    }

    boolean hasHeard(String notice) {
        return heard.stream()
                .anyMatch(message -> message.at("/notice/id").asText().equals(notice));
    }

    /** Waits until so many messages have been heard. */
    void catchUp(int count) throws InterruptedException {
        for (int i = 0; i < 5000 && heard.size() < count; i++) {
            Thread.sleep(1);
        }
    }

    int closed() throws Exception {
        return closed.get(10, TimeUnit.SECONDS);
    }

    void leave() {
        socket.abort();
    }
}
