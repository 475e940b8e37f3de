package city.minsheng.local.bench;

import city.minsheng.local.Packaging;
import city.minsheng.local.Platform;
import city.minsheng.local.Progress;
import city.minsheng.local.Service;
import city.minsheng.local.Settings;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Memory;
import city.minsheng.local.process.Trees;
import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** {@code ./dev bench --start}: how soon a service answers after its start, and with how much memory, in each form. */
public final class StartBench {
    static final int TRAINING_READS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final AtomicReference<Platform> running = new AtomicReference<>();
    private final Map<Service, Map<Packaging, Starts>> figures = new EnumMap<>(Service.class);
    private final StartOptions options;
    private final Settings settings;
    private final Progress progress;

    /** @param settings of a home that holds nothing yet and goes with the run */
    public StartBench(StartOptions options, Settings settings, Progress progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
        for (var service : Service.values()) {
            figures.put(service, new EnumMap<>(Packaging.class));
            for (var form : Packaging.values()) {
                figures.get(service).put(form, new Starts());
            }
        }
    }

    public int run() {
        Arrays.stream(Service.values()).forEach(this::built); // what is old is refused before anything is started
        var machine = Machine.here();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        try {
            var whole = begin(Set.of(Service.values()));
            new SampleData(new Api(settings.gateway(), whole::token), settings.home(), progress::say).load();
            running.getAndSet(null).close();
            var platform = begin(Set.of());
            for (var service : Service.values()) {
                progress.say("Measuring the starts of " + service.module() + " ...");
                measure(platform, service);
            }
            var text = new StartPage(options, machine, figures).text();
            new Section("start").write(settings.repository().resolve("docs/performance.md"), text);
            progress.plain("\n" + text);
            return 0;
        } finally {
            end();
        }
    }

    private Platform begin(Set<Service> services) {
        var platform = Platform.claim(settings, progress);
        running.set(platform);
        platform.run(services);
        return platform;
    }

    private void end() {
        var platform = running.getAndSet(null);
        if (platform != null) {
            progress.say("Stopping, and deleting what the run has stored ...");
            platform.close();
            Trees.delete(settings.home());
        }
    }

    private void measure(Platform platform, Service service) {
        train(platform, service);
        var forms = built(service);
        for (int round = 0; round <= options.rounds(); round++) {
            for (var form : forms) {
                var answer = FirstAnswer.of(platform, service);
                var begun = System.nanoTime();
                var child = platform.start(service, form);
                answer.await(child);
                var millis = (System.nanoTime() - begun) / 1_000_000;
                if (round > 0) {
                    figures.get(service).get(form).add(millis, Memory.resident(child.pid()));
                }
                child.stop(PATIENCE);
            }
        }
    }

    /** The cache is written by the process that ends, hence the patience. */
    private void train(Platform platform, Service service) {
        var cache = Packaging.cache(settings.repository(), service);
        try {
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            throw new Failure("The old cache cannot be deleted: " + e.getMessage(), e);
        }
        var answer = FirstAnswer.of(platform, service);
        var child = platform.train(service);
        for (int i = 0; i < TRAINING_READS; i++) {
            answer.await(child);
        }
        child.stop(PATIENCE);
        if (!Files.exists(cache)) {
            throw new Failure("The training of " + service.module() + " wrote no cache: see its log.");
        }
    }

    private List<Packaging> built(Service service) {
        var forms = Arrays.stream(Packaging.values())
                .filter(form -> Files.exists(form.program(settings.repository(), service)))
                .toList();
        forms.forEach(form -> form.requireFresh(settings.repository(), service));
        return forms;
    }
}
