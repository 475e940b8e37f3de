package city.minsheng.local;

import city.minsheng.local.process.Child;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Calls to what this launcher started. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** Empty when nobody answers. */
    public static Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    static boolean isUp(String address) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        return send(request).filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /** Waits until the address answers 200; fails at once when its process has ended. */
    static void awaitUp(Child child, String address, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isUp(address)) {
            if (!child.isAlive()) {
                throw new Failure(child.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        child.name() + " is not ready after " + patience.toSeconds() + " seconds: see its log.");
            }
            Pause.millis(250);
        }
    }
}
