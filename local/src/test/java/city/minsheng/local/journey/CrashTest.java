package city.minsheng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.FreePorts;
import city.minsheng.local.Platform;
import city.minsheng.local.Port;
import city.minsheng.local.Progress;
import city.minsheng.local.Settings;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.ProcessMark;
import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service, or the database, is killed in the middle of all journeys: what was acknowledged is there afterwards. */
@Tag("slow")
class CrashTest {
    /** Who is killed, and after how many seconds: early and late steps of the long journeys are met. */
    private record Blow(String victim, int seconds) {}

    private static final List<Blow> BLOWS = List.of(
            new Blow("property-service", 6),
            new Blow("employment-service", 5),
            new Blow("insurance-service", 4),
            new Blow("postgres", 7),
            new Blow("market-service", 5),
            new Blow("employment-service", 9),
            new Blow("postgres", 11));
    private static final Map<String, Journey> JOURNEYS = Map.of(
            "property-service", new RequestJourney(),
            "insurance-service", new FilingJourney(),
            "market-service", new InspectionJourney(),
            "employment-service", new BatchJourney());
    /** Longer than any publicity, so that each platform closes what the one before it published. */
    private static final int DAYS_APART = 21;

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Queue<Acknowledged>> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
    private OffsetDateTime clock = OffsetDateTime.parse("2022-09-24T09:00+08:00");

    @Test
    void nothing_that_was_acknowledged_is_lost_whoever_is_killed() throws Exception {
        var settings = FreePorts.in(home);
        for (var blow : BLOWS) {
            try (var platform = Platform.start(settings, new Progress(System.out))) {
                var api = ready(settings, platform);
                assertAllThere(api);
                walkUntilKilled(settings, api, blow);
                System.out.println(blow + ": " + counts());
            }
        }
        try (var platform = Platform.start(settings, new Progress(System.out))) {
            var api = ready(settings, platform);
            assertAllThere(api);
            assertEveryBatchIsPaidOnce(settings, api);
        }
        assertThat(surprises).isEmpty();
        assertThat(acknowledged).containsOnlyKeys(JOURNEYS.keySet());
        acknowledged.forEach((service, steps) ->
                assertThat(steps).as(service).hasSizeGreaterThan(service.equals("employment-service") ? 8 : 100));
    }

    private Api ready(Settings settings, Platform platform) throws Exception {
        var tokens = new ConcurrentHashMap<String, String>();
        var api = new Api(settings.gateway(), user -> tokens.computeIfAbsent(user, platform::token));
        new SampleData(api, home, System.out::println).load();
        clock = clock.plusDays(DAYS_APART);
        setClocks(settings);
        return api;
    }

    private void setClocks(Settings settings) throws Exception {
        for (var port : Port.values()) {
            if (port.name().endsWith("_MANAGEMENT") && port != Port.KEYCLOAK_MANAGEMENT) {
                var address = URI.create("http://127.0.0.1:" + settings.port(port) + "/clock");
                var request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "text/plain")
                        .PUT(BodyPublishers.ofString(clock.toString()));
                assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private void assertAllThere(Api api) {
        acknowledged.forEach((service, steps) -> assertThat(steps).as(service).allMatch(step -> step.isThere(api)));
    }

    private void walkUntilKilled(Settings settings, Api api, Blow blow) throws InterruptedException {
        var killed = new AtomicBoolean();
        try (var pool = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            JOURNEYS.forEach((service, journey) -> pool.submit(() -> {
                var told = acknowledged.computeIfAbsent(service, any -> new ConcurrentLinkedQueue<>());
                var turn = turns.computeIfAbsent(service, any -> new AtomicInteger());
                while (!killed.get()) {
                    try {
                        journey.walk(api, turn.getAndIncrement(), told::add);
                    } catch (Failure notAcknowledged) {
                        if (!killed.get()) {
                            surprises.add(service + ": " + notAcknowledged.getMessage());
                            return;
                        }
                    }
                }
            }));
            Thread.sleep(blow.seconds() * 1000L);
            var mark = ProcessMark.read(settings.run().resolve(blow.victim() + ".pid"))
                    .orElseThrow();
            killed.set(true);
            mark.alive().orElseThrow().destroyForcibly();
        }
    }

    private void assertEveryBatchIsPaidOnce(Settings settings, Api api) throws Exception {
        var journey = new BatchJourney();
        for (var visit = 0; visit < 2; visit++) {
            for (var turn = 0; turn < BatchJourney.CYCLES.size(); turn++) {
                journey.walk(api, turn, step -> {});
            }
            clock = clock.plusDays(DAYS_APART);
            setClocks(settings);
        }
        for (var cycle : BatchJourney.CYCLES) {
            var batches = api.get("employment-clerk", BatchJourney.batches(cycle.split(" ")));
            assertThat(batches.path("items")).as(cycle).hasSize(1);
            var batch = BatchJourney.first(batches);
            assertThat(batch.path("status").asText()).as(cycle).isEqualTo("SENT");
            var payments = api.text("employment-clerk", journey.path(batch) + "/payment-file")
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(payments).as(cycle).hasSize(batch.path("count").asInt());
            assertThat(payments.stream().map(line -> line.split(",")[0]).collect(Collectors.toSet()))
                    .as("references of " + cycle)
                    .hasSameSizeAs(payments);
        }
    }

    private String counts() {
        return acknowledged.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().size())
                .collect(Collectors.joining(", "));
    }
}
