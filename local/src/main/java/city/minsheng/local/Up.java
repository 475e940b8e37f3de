package city.minsheng.local;

import city.minsheng.local.process.Failure;
import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import java.util.Set;

/** {@code ./dev up}: starts all, stays until it is told to stop, and ends all when one part dies. */
record Up(Settings settings, Progress progress, boolean withSample) {
    int run() {
        var marks = new Marks(settings);
        var platform = Platform.claim(settings, progress);
        marks.launcherRuns();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, marks)));
        platform.run(Set.of(Service.values()));
        if (withSample) {
            load(platform);
        }
        progress.plain(new Report(settings).text());
        marks.allIsReady();
        var dead = platform.children().awaitDeath();
        if (dead != null) {
            progress.say("Stopping everything: " + dead.obituary());
        }
        return 1;
    }

    private void load(Platform platform) {
        try {
            new SampleData(new Api(settings.gateway(), platform::token), settings.home(), progress::say).load();
        } catch (Failure e) {
            // A call that failed because its service died is told as the death.
            platform.children().died().ifPresent(dead -> {
                throw new Failure(dead.obituary(), e);
            });
            throw e;
        }
    }

    private void stop(Platform platform, Marks marks) {
        progress.say("Stopping ...");
        platform.close();
        marks.clear();
        progress.say("Stopped; the data is kept in " + settings.home() + ".");
    }
}
