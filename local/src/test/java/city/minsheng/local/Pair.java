package city.minsheng.local;

import city.minsheng.local.gateway.Gateway;
import city.minsheng.local.gateway.Instance;
import city.minsheng.local.gateway.Route;
import city.minsheng.local.process.Child;
import city.minsheng.local.process.Directories;
import city.minsheng.local.process.Signal;
import java.time.Duration;
import java.util.List;

/** A gateway and behind it two instances of one service on the same database, told to leave two seconds between not being ready and closing. */
final class Pair implements AutoCloseable {
    private static final Service SERVICE = Service.PROPERTY;
    private static final Duration READY = Duration.ofMinutes(3);

    private final Settings settings;
    private final List<Settings> ports;
    private final Child[] running = new Child[2];
    private Gateway gateway;

    Pair(Settings settings) {
        this.settings = settings;
        ports = List.of(settings, settings.apart(settings.home()));
    }

    void start() {
        start(0);
        start(1);
        gateway = Gateway.start(ports.get(1).port(Port.GATEWAY), List.of(Route.service(SERVICE.prefix(), instances())));
    }

    private void start(int which) {
        var own = ports.get(which);
        var environment = new ServiceProcess(SERVICE, settings, new Secrets(settings.home())).environment();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(own.port(SERVICE.port)));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(own.port(SERVICE.management)));
        environment.put("QUARKUS_SHUTDOWN_DELAY", "2S");
        var command = settings.packaging().command(settings.repository(), SERVICE);
        var directories = new Directories(settings.log(), settings.run());
        running[which] = Child.start("instance-" + which, directories, command, environment, Signal.TERM);
        Http.awaitUp(running[which], "http://127.0.0.1:" + own.port(SERVICE.management) + "/q/health/ready", READY);
    }

    void restart(int which) {
        running[which].stop(Duration.ofSeconds(60));
        start(which);
    }

    void kill(int which) {
        ProcessHandle.of(running[which].pid()).orElseThrow().destroyForcibly();
        running[which].ended().join();
        start(which);
    }

    String address() {
        return "http://127.0.0.1:" + ports.get(1).port(Port.GATEWAY);
    }

    private List<Instance> instances() {
        return ports.stream()
                .map(own -> new Instance(own.port(SERVICE.port), own.port(SERVICE.management)))
                .toList();
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        for (var child : running) {
            if (child != null) {
                child.stop(Duration.ofSeconds(60));
            }
        }
    }
}
