package city.minsheng.local;

import static java.util.stream.Collectors.groupingBy;

import city.minsheng.local.process.Failure;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where one platform lives.
 *
 * @param repository the clone, where the built services lie
 * @param home all that this platform keeps: data, secrets, logs; two platforms with two homes and other ports do not meet
 * @param software unpacked PostgreSQL and Keycloak, which several homes may share
 * @param ports one number for each {@link Port}, no two alike
 * @param packaging the form in which the services run
 */
public record Settings(Path repository, Path home, Path software, Map<Port, Integer> ports, Packaging packaging) {
    public Settings {
        ports.keySet().stream().collect(groupingBy(ports::get)).forEach((number, users) -> {
            if (users.size() > 1) {
                throw new Failure("Port " + number + " is given to " + users + ": each needs its own.");
            }
        });
    }

    public static Settings of(Path repository, Map<String, String> environment) {
        var root = repository.toAbsolutePath().normalize();
        var home = root.resolve(environment.getOrDefault("MINSHENG_HOME", ".local"));
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, port.in(environment));
        }
        return new Settings(root, home.normalize(), root.resolve(".local/software"), Map.copyOf(ports), Packaging.JAR);
    }

    /** Those of a platform that meets neither this one nor any other: on ports that are free now. */
    public Settings apart(Path otherHome) {
        return new Settings(repository, otherHome, software, Ports.free(), packaging);
    }

    /** The same with services in another form. */
    public Settings with(Packaging other) {
        return new Settings(repository, home, software, ports, other);
    }

    public int port(Port port) {
        return ports.get(port);
    }

    public Path log() {
        return home.resolve("log");
    }

    public Path run() {
        return home.resolve("run");
    }

    /** The address that people and tokens use. */
    public String gateway() {
        return "http://localhost:" + port(Port.GATEWAY);
    }

    public String keycloak() {
        return "http://127.0.0.1:" + port(Port.KEYCLOAK) + "/auth";
    }

    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRES) + "/" + database;
    }
}
