package city.minsheng.local;

import city.minsheng.local.gateway.Gateway;
import city.minsheng.local.gateway.Route;
import city.minsheng.local.keycloak.Keycloak;
import city.minsheng.local.keycloak.Tokens;
import city.minsheng.local.postgres.Database;
import city.minsheng.local.postgres.Postgres;
import city.minsheng.local.process.Child;
import city.minsheng.local.process.Directories;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Leftovers;
import city.minsheng.local.process.RunLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL, Keycloak, the services and the gateway: started in this order, stopped in the other. */
public final class Platform implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final Duration READY = Duration.ofMinutes(8);

    private final Settings settings;
    private final Progress progress;
    private final Secrets secrets;
    private final Directories directories;
    private final Children children;
    private final RunLock lock;
    private Gateway gateway;

    private Platform(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        lock = RunLock.tryAcquire(settings.run())
                .orElseThrow(() -> new Failure("The platform in " + settings.home()
                        + " is already up: ./dev status shows it, ./dev down stops it."));
        children = new Children(STOP, child -> Live.hasTaken(settings, child.name()));
        directories = new Directories(settings.log(), settings.run());
        secrets = new Secrets(settings.home());
    }

    /** Starts all of it. What cannot be started leaves nothing behind. */
    public static Platform start(Settings settings, Progress progress) {
        return start(settings, progress, Set.of(Service.values()));
    }

    /** @param services those wanted; a test of the rest needs none */
    static Platform start(Settings settings, Progress progress, Set<Service> services) {
        var platform = claim(settings, progress);
        platform.run(services);
        return platform;
    }

    /** Takes the home for this process, clears it of what a killed launcher left, and starts nothing yet. */
    public static Platform claim(Settings settings, Progress progress) {
        var platform = new Platform(settings, progress);
        try {
            var left = Leftovers.stop(settings.run(), STOP);
            if (!left.isEmpty()) {
                progress.say("Stopped what an earlier launcher left running: " + String.join(", ", left) + ".");
            }
            Ports.requireFree(settings);
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** Starts what was claimed; what cannot be started leaves nothing behind. */
    public void run(Set<Service> services) {
        try {
            startPostgres();
            startKeycloak();
            startServices(services);
            gateway = Gateway.start(settings.port(Port.GATEWAY), routes());
            progress.say("Gateway is ready.");
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startPostgres() {
        progress.say("Starting PostgreSQL ...");
        var postgres = new Postgres(
                settings.software(),
                settings.home().resolve("postgres"),
                settings.port(Port.POSTGRES),
                secrets.password("postgres"));
        var server = children.add(() -> postgres.start(directories));
        postgres.awaitReady(server);
        postgres.prepare(databases());
        progress.say("PostgreSQL is ready.");
    }

    private List<Database> databases() {
        var keycloak = new Database("keycloak", "keycloak", secrets.password("keycloak-database"), null, null);
        return Stream.concat(
                        Stream.of(keycloak),
                        Stream.of(Service.values()).map(one -> process(one).database()))
                .toList();
    }

    private void startKeycloak() {
        var addresses = new Keycloak.Addresses(
                settings.gateway(),
                settings.jdbc("keycloak"),
                settings.port(Port.KEYCLOAK),
                settings.port(Port.KEYCLOAK_MANAGEMENT));
        var keycloak = new Keycloak(settings.software(), addresses, secrets::password);
        progress.say(
                keycloak.isBuilt() ? "Starting Keycloak ..." : "Preparing Keycloak, once, for some 20 seconds ...");
        keycloak.build(settings.log());
        var child = children.add(() -> keycloak.start(directories));
        keycloak.awaitReady(child);
        keycloak.prepareRealm(settings.home().resolve("realm-imported.json"));
        progress.say("Keycloak is ready, with realm and sample users.");
    }

    private void startServices(Set<Service> services) {
        var started = new ArrayList<Child>();
        for (var service : services.stream().sorted().toList()) {
            progress.say("Starting " + service.module() + " ...");
            started.add(children.add(() -> process(service).start(directories)));
        }
        services.stream().sorted().forEach(service -> {
            Http.awaitUp(started.removeFirst(), process(service).ready(), READY);
            progress.say(service.module() + " is ready.");
        });
    }

    private List<Route> routes() {
        return Stream.concat(
                        Stream.of(Service.values()).map(one -> Route.service(one.prefix(), settings.port(one.port))),
                        Stream.of(Route.keycloak(settings.port(Port.KEYCLOAK), "minsheng")))
                .toList();
    }

    private ServiceProcess process(Service service) {
        return process(service, settings.packaging());
    }

    private ServiceProcess process(Service service, Packaging packaging) {
        return new ServiceProcess(service, settings.with(packaging), secrets);
    }

    /** Starts one service more, in a form of its own; the platform stops it if nobody else does. */
    public Child start(Service service, Packaging packaging) {
        return children.add(() -> process(service, packaging).start(directories));
    }

    /** Starts the run that teaches the cache of a service. */
    public Child train(Service service) {
        return children.add(() -> process(service, Packaging.AOT).train(directories));
    }

    public Settings settings() {
        return settings;
    }

    /** A fresh bearer token of a sample user, or of {@code partner-app}. */
    public String token(String user) {
        return new Tokens(settings.keycloak(), secrets::password).of(user);
    }

    Children children() {
        return children;
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        children.close();
        lock.close();
    }
}
