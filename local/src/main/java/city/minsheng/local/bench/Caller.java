package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Calls with the tokens of real users over connections that stay open. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** They live for five minutes, a turn for half of one. */
    private static final long FRESH_NANOS = Duration.ofMinutes(2).toNanos();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final UnaryOperator<String> issuer;

    private record Token(String bearer, long atNanos) {}

    Caller(UnaryOperator<String> issuer) {
        this.issuer = issuer;
    }

    /** Exchanges the tokens that grow old: between two turns, never within one. */
    void renew() {
        tokens.replaceAll((user, token) -> System.nanoTime() - token.atNanos() < FRESH_NANOS ? token : issue(user));
    }

    String get(String user, String address) throws IOException, InterruptedException {
        return send(as(user, address).GET());
    }

    String post(String user, String address, String json) throws IOException, InterruptedException {
        return send(as(user, address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder as(String user, String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + tokens.computeIfAbsent(user, this::issue).bearer());
    }

    private Token issue(String user) {
        return new Token(issuer.apply(user), System.nanoTime());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Failure("%s was answered %d: %s"
                    .formatted(answer.request().uri().getPath(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
