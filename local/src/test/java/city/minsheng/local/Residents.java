package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Residents who go on calling at a fixed rate, whatever the answers do: two of three read, the third writes. */
final class Residents implements AutoCloseable {
    private static final String REQUESTS = "/property/api/v1/service-requests";
    private static final long TOKEN_SECONDS = 120;

    /** A call without the answer it should have had; times as of {@link System#nanoTime()}. */
    record Failure(long sent, long failed, String why) {
        boolean wasInFlightAt(long instant) {
            // a killed process is gone some milliseconds after the order
            return sent <= instant + TimeUnit.MILLISECONDS.toNanos(500) && failed >= instant;
        }
    }

    record Tally(int calls, List<String> acknowledged, List<Failure> failures) {
        @Override
        public String toString() {
            return calls + " calls, " + acknowledged.size() + " writes acknowledged, " + failures.size() + " failed";
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger made = new AtomicInteger();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final String address;
    private volatile String token;

    Residents(String address, Supplier<String> tokens, int perSecond) {
        this.address = address;
        token = tokens.get();
        clock.scheduleAtFixedRate(() -> token = tokens.get(), TOKEN_SECONDS, TOKEN_SECONDS, TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(
                () -> calls.submit(this::call), 0, TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
    }

    Tally soFar() {
        return new Tally(made.get(), List.copyOf(acknowledged), List.copyOf(failures));
    }

    void assertAllThere() throws Exception {
        for (var id : acknowledged) {
            assertThat(client.send(request(REQUESTS + "/" + id).build(), BodyHandlers.ofString())
                            .statusCode())
                    .as(id)
                    .isEqualTo(200);
        }
    }

    private void call() {
        var turn = made.getAndIncrement();
        var sent = System.nanoTime();
        try {
            var answer = turn % 3 == 0 ? write(turn) : read();
            if (answer.statusCode() >= 300) {
                failures.add(new Failure(sent, System.nanoTime(), answer.statusCode() + " " + answer.body()));
            } else if (turn % 3 == 0) {
                acknowledged.add(
                        answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
            }
        } catch (Exception lost) {
            failures.add(new Failure(sent, System.nanoTime(), lost.toString()));
        }
    }

    private HttpResponse<String> write(int turn) throws Exception {
        var body = "{\"communityCode\": \"GX0001\", \"description\": \"楼道灯不亮 " + turn + "\"}";
        return client.send(
                request(REQUESTS)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "roll-out-" + turn)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> read() throws Exception {
        return client.send(request(REQUESTS + "?limit=5").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        calls.close();
        client.close();
    }
}
