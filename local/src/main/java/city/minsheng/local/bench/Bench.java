package city.minsheng.local.bench;

import city.minsheng.local.Platform;
import city.minsheng.local.Progress;
import city.minsheng.local.Service;
import city.minsheng.local.Settings;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Trees;
import city.minsheng.local.sample.Api;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./dev bench}: starts a platform of its own, measures, writes its part of the page, and leaves nothing else behind. */
public final class Bench {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Options options;
    private final Settings settings;
    private final Progress progress;

    /** @param settings of a home that holds nothing yet and goes with the run */
    public Bench(Options options, Settings settings, Progress progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
    }

    public int run() {
        var machine = Machine.here();
        var platform = Platform.claim(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform)));
        try {
            platform.run(EnumSet.of(Service.PROPERTY, Service.EMPLOYMENT));
            var text = measure(new Site(platform), machine).text();
            new Section("bench").write(settings.repository().resolve("docs/performance.md"), text);
            progress.plain("\n" + text);
            progress.say("Written to docs/performance.md.");
            return 0;
        } catch (SQLException e) {
            throw new Failure("The database refused: " + e.getMessage(), e);
        } finally {
            end(platform);
        }
    }

    private void end(Platform platform) {
        if (over.compareAndSet(false, true)) {
            progress.say("Stopping, and deleting what the run has stored ...");
            platform.close();
            Trees.delete(settings.home());
        }
    }

    private Page measure(Site site, Machine machine) throws SQLException {
        var requests = new RequestRounds(site, options, progress).run();
        progress.say("Counting a vote over %d rooms ...".formatted(VoteCount.ROOMS));
        var vote = vote(site);
        progress.say("Importing and deciding %d enterprises ...".formatted(options.enterprises()));
        return new Page(options, machine, requests, vote, batch(site));
    }

    private VoteCount.Result vote(Site site) throws SQLException {
        var api = new Api(site.address(Service.PROPERTY), site.platform()::token);
        try (var owner = site.owner(Service.PROPERTY)) {
            return new VoteCount(api, owner).run();
        }
    }

    private DecisionBatch.Result batch(Site site) throws SQLException {
        var api = new Api(site.address(Service.EMPLOYMENT), site.platform()::token);
        try (var owner = site.owner(Service.EMPLOYMENT)) {
            return new DecisionBatch(api, owner).run(options.enterprises());
        }
    }
}
