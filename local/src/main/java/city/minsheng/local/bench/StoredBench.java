package city.minsheng.local.bench;

import city.minsheng.local.Platform;
import city.minsheng.local.Progress;
import city.minsheng.local.Service;
import city.minsheng.local.Settings;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Trees;
import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./dev bench --stored}: what a database that has filled over the years does to the same calls. */
public final class StoredBench {
    private static final int WORKERS = 8;
    private static final String OFFICER = "county-a";

    private final AtomicBoolean over = new AtomicBoolean();
    private final StoredOptions options;
    private final Settings settings;
    private final Progress progress;

    /** @param settings of a home that holds nothing yet and goes with the run */
    public StoredBench(StoredOptions options, Settings settings, Progress progress) {
        this.options = options;
        this.settings = settings;
        this.progress = progress;
    }

    public int run() {
        var machine = Machine.here();
        var platform = Platform.claim(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform)));
        try {
            platform.run(EnumSet.of(Service.PROPERTY));
            var text = measure(new Site(platform), machine).text();
            new Section("stored").write(settings.repository().resolve("docs/performance.md"), text);
            progress.plain("\n" + text);
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

    private StoredPage measure(Site site, Machine machine) throws SQLException {
        SampleData.load(new Api(site.gateway(), site.platform()::token), List.of("property-companies", "communities"));
        var caller = new Caller(site.platform()::token);
        var calls = new RequestCalls(caller, site.address(Service.PROPERTY), List.of());
        var rounds = new Rounds(options.seconds(), caller::renew);
        try (var owner = site.owner(Service.PROPERTY)) {
            progress.say("Warming up ...");
            rounds.warmUp(List.of(calls::lifecycle, calls::lifecycle, () -> calls.page(OFFICER, null)));
            var before = lifecycles("empty tables", owner, rounds, calls);
            StoredRequests.delete(owner);
            progress.say("Storing %d requests ...".formatted(options.requests()));
            StoredRequests.insert(owner, options.requests());
            var stored = closed("%d stored requests".formatted(options.requests()), rounds, calls);
            var first = Side.of(() -> calls.page(OFFICER, null));
            progress.say("Reading the first page and the last ...");
            var after = cursor(nth(owner));
            var far = Side.of(() -> calls.page(OFFICER, after));
            rounds.closed(WORKERS, List.of(first, far));
            var sizes = Statements.rows(owner, SIZES);
            progress.say("Looking for what is late among as many open clocks ...");
            var clocks = new OpenClocks(owner).run();
            progress.say("Emptying the tables again ...");
            StoredRequests.delete(owner);
            var again = lifecycles("empty tables again", owner, rounds, calls);
            return new StoredPage(
                    options,
                    machine,
                    Machine.database(owner),
                    before,
                    stored,
                    again,
                    first.reading(),
                    far.reading(),
                    sizes,
                    clocks);
        }
    }

    static final String SIZES = """
            select relname, n_live_tup, pg_table_size(relid), pg_indexes_size(relid) from pg_stat_user_tables
            where relname in ('service_request', 'service_request_step', 'service_request_clock') order by relname
            """;

    private Reading lifecycles(String where, Connection owner, Rounds rounds, RequestCalls calls) throws SQLException {
        StoredRequests.delete(owner);
        return closed(where, rounds, calls);
    }

    private Reading closed(String where, Rounds rounds, RequestCalls calls) {
        progress.say("As many lifecycles as possible on " + where + " ...");
        var side = Side.of(calls::lifecycle);
        rounds.closed(WORKERS, List.of(side));
        return side.reading();
    }

    /** The last row before the last full page of what is stored. */
    private UUID nth(Connection owner) throws SQLException {
        var sql = "select id from service_request where number like 'BM-%' order by id offset ? limit 1";
        return (UUID) Statements.rows(owner, sql, RequestCalls.PAGE).getFirst()[0];
    }

    private static String cursor(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
