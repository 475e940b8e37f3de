package city.minsheng.local.bench;

import city.minsheng.local.Progress;
import city.minsheng.local.Service;
import city.minsheng.local.keycloak.SampleUser;
import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** All that is measured of requests. */
record RequestRounds(Site site, Options options, Progress progress) {
    static final int CONNECTIONS = 8;
    private static final int WORKERS = 8;

    /** @param visible stored requests that the reading staff may see */
    record Result(String database, long visible, List<Row> rows) {}

    Result run() throws SQLException {
        progress.say("Storing %d requests ...".formatted(StoredRequests.COUNT));
        SampleData.load(new Api(site.gateway(), site.platform()::token), List.of("property-companies", "communities"));
        var company = user(RequestCalls.STAFF).org();
        try (var owner = site.owner(Service.PROPERTY);
                var app = site.connections(Service.PROPERTY, CONNECTIONS)) {
            StoredRequests.insert(owner, StoredRequests.COUNT);
            var ids = StoredRequests.of(owner, company);
            return new Result(Machine.database(owner), ids.size(), measure(app, company, ids));
        }
    }

    private List<Row> measure(Connections app, String company, List<UUID> ids) {
        var caller = new Caller(site.platform()::token);
        var rounds = new Rounds(options.seconds(), caller::renew);
        var direct = new RequestCalls(caller, site.address(Service.PROPERTY), ids);
        var gateway = new RequestCalls(caller, site.gateway(), ids);
        var reads = new RequestReads(app, company, ids);
        var life = RequestLife.of(app, company, user(RequestCalls.OWNER));

        progress.say("Warming up ...");
        rounds.warmUp(List.of(
                direct::read, gateway::read, direct::list, direct::lifecycle, reads::read, reads::list, life::run));
        progress.say("Reading by id ...");
        var read = List.of(Side.of(direct::read), Side.of(reads::read), Side.of(gateway::read));
        rounds.open(options.rate(), read);
        progress.say("Reading pages ...");
        var page = List.of(Side.of(direct::list), Side.of(reads::list));
        rounds.open(options.listRate(), page);
        progress.say("Whole lifecycles at a rate ...");
        var steady = List.of(Side.of(direct::lifecycle), Side.of(life::run));
        rounds.open(options.lifecycleRate(), steady);
        progress.say("As many lifecycles as possible ...");
        var most = List.of(Side.of(direct::lifecycle), Side.of(life::run));
        rounds.closed(WORKERS, most);
        return List.of(
                row("Read by id, %d/s".formatted(options.rate()), read),
                row(
                        "Read by id through the gateway, %d/s".formatted(options.rate()),
                        List.of(read.get(2), read.get(0))),
                row("Page of %d, %d/s".formatted(RequestCalls.PAGE, options.listRate()), page),
                row("Lifecycle, %d/s".formatted(options.lifecycleRate()), steady),
                row("Lifecycle, closed loop, %d workers".formatted(WORKERS), most));
    }

    private static Row row(String what, List<Side> sides) {
        return new Row(what, sides.get(0).reading(), sides.get(1).reading());
    }

    private static SampleUser user(String name) {
        return SampleUser.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
