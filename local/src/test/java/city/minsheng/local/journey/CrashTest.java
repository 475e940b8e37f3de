package city.minsheng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.FreePorts;
import city.minsheng.local.Platform;
import city.minsheng.local.Progress;
import city.minsheng.local.Settings;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.ProcessMark;
import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service, or the database, is killed in the middle of all journeys: what was acknowledged is there afterwards. */
@Tag("slow")
class CrashTest {
    private static final List<String> VICTIMS =
            List.of("property-service", "insurance-service", "market-service", "employment-service", "postgres");
    private static final Duration WRITING = Duration.ofSeconds(5);

    @TempDir
    Path home;

    private final Map<String, ConcurrentLinkedQueue<String>> acknowledged = new HashMap<>();
    private final Map<String, AtomicInteger> turns = new HashMap<>();

    @Test
    void nothing_that_was_acknowledged_is_lost_whoever_is_killed() throws Exception {
        var settings = FreePorts.in(home);
        Writers.BY_SERVICE.keySet().forEach(service -> {
            acknowledged.put(service, new ConcurrentLinkedQueue<>());
            turns.put(service, new AtomicInteger());
        });
        for (var victim : VICTIMS) {
            try (var platform = Platform.start(settings, new Progress(System.out))) {
                var api = new Api(settings.gateway(), new CachedTokens(platform)::of);
                new SampleData(api, home, System.out::println).load();
                assertAllThere(api);
                writeUntilKilled(settings, api, victim);
            }
        }
        try (var platform = Platform.start(settings, new Progress(System.out))) {
            assertAllThere(new Api(settings.gateway(), new CachedTokens(platform)::of));
        }
        acknowledged.forEach((service, writes) -> assertThat(writes).as(service).hasSizeGreaterThan(50));
    }

    private void assertAllThere(Api api) {
        acknowledged.forEach((service, writes) -> assertThat(writes)
                .as(service)
                .allMatch(write -> Writers.BY_SERVICE.get(service).isThere(api, write)));
    }

    private void writeUntilKilled(Settings settings, Api api, String victim) throws InterruptedException {
        var over = new AtomicBoolean();
        try (var pool = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            Writers.BY_SERVICE.forEach((service, writer) -> pool.submit(() -> {
                while (!over.get()) {
                    try {
                        acknowledged
                                .get(service)
                                .add(writer.write(api, turns.get(service).getAndIncrement()));
                    } catch (Failure notAcknowledged) {
                        over.compareAndSet(false, victim.equals("postgres") || victim.equals(service));
                    }
                }
            }));
            Thread.sleep(WRITING);
            var mark = ProcessMark.read(settings.run().resolve(victim + ".pid")).orElseThrow();
            mark.alive().orElseThrow().destroyForcibly();
            Thread.sleep(1000);
            over.set(true);
        }
    }

    /** Tokens live for five minutes; the walk of one victim takes less. */
    private record CachedTokens(Platform platform, Map<String, String> known) {
        CachedTokens(Platform platform) {
            this(platform, new ConcurrentHashMap<>());
        }

        String of(String user) {
            return known.computeIfAbsent(user, platform::token);
        }
    }
}
