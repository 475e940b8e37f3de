package city.minsheng.local.sample;

import city.minsheng.local.process.Failure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The public API as its users call it: through the gateway, with their own tokens. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final UnaryOperator<String> tokens;

    /** @param tokens a fresh bearer token by the name of a user: they live for minutes only */
    public Api(String gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    public JsonNode get(String user, String path) {
        return read(send(as(user, path).GET()));
    }

    /** An answer that is no JSON. */
    public String text(String user, String path) {
        return accepted(send(as(user, path).GET())).body();
    }

    public JsonNode post(String user, String path, String json) {
        return post(user, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode post(String user, String path, String contentType, byte[] body) {
        return read(send(as(user, path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body))));
    }

    private HttpRequest.Builder as(String user, String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + tokens.apply(user));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure("The gateway does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Failure("%s %s was answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.statusCode(),
                            answer.body()));
        }
        return answer;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(accepted(answer).body());
        } catch (JsonProcessingException e) {
            throw new Failure("The answer is not JSON: " + answer.body(), e);
        }
    }
}
