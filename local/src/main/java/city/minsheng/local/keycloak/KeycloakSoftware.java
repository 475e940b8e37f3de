package city.minsheng.local.keycloak;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** An unpacked Keycloak: its one-time build for PostgreSQL, and the realm file laid where it imports from. */
record KeycloakSoftware(Path home) {
    private static final String REALM = "realm-minsheng.json";
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--http-relative-path=/auth",
            "--http-management-relative-path=/",
            "--health-enabled=true",
            "--metrics-enabled=true");

    static KeycloakSoftware in(Path software) {
        var home = software.resolve("keycloak-" + Versions.of("keycloak"))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(home.resolve("lib/quarkus-run.jar"))) {
            throw new Failure("Keycloak is not unpacked in " + home + ": build with ./dev up.");
        }
        return new KeycloakSoftware(home);
    }

    boolean isBuilt() {
        try {
            return Files.readString(stamp()).equals(String.join(" ", BUILD));
        } catch (IOException e) {
            return false;
        }
    }

    /** One at a time, also when two launchers share this software. */
    void build(Path log) {
        try (var channel = FileChannel.open(
                        home.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !isBuilt()) {
                run(log);
                Files.writeString(stamp(), String.join(" ", BUILD));
            }
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import").resolve(REALM), realmFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Path log) throws IOException {
        Files.createDirectories(log);
        var file = log.resolve("keycloak-build.log");
        var command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
        command.addAll(BUILD);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile());
        builder.environment()
                .put("JAVA", ProcessHandle.current().info().command().orElse("java"));
        if (builder.start().onExit().join().exitValue() != 0) {
            throw new Failure("Keycloak's own build failed: see " + file + ".");
        }
    }

    String realmFile() {
        try (var in = KeycloakSoftware.class.getResourceAsStream("/keycloak/" + REALM)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stamp() {
        return home.resolve("built-for");
    }
}
