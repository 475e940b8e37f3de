package city.minsheng.local.keycloak;

import city.minsheng.local.process.Child;
import city.minsheng.local.process.Directories;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import city.minsheng.local.process.Signal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The identity provider: a real Keycloak with its data in PostgreSQL. */
public final class Keycloak {
    private static final Duration START = Duration.ofMinutes(10);
    private static final String ADMIN = "admin";
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    private final KeycloakSoftware software;
    private final Addresses addresses;
    private final UnaryOperator<String> passwords;
    private final Rest rest;

    /**
     * @param gateway the public address, which is the issuer's
     * @param jdbc address of the database {@code keycloak}
     */
    public record Addresses(String gateway, String jdbc, int port, int management) {
        String direct() {
            return "http://127.0.0.1:" + port + "/auth";
        }
    }

    /** @param passwords secrets by name: users, clients, {@code keycloak-admin} and {@code keycloak-database} */
    public Keycloak(Path software, Addresses addresses, UnaryOperator<String> passwords) {
        this.software = KeycloakSoftware.in(software);
        this.addresses = addresses;
        this.passwords = passwords;
        rest = new Rest(addresses.direct());
    }

    /** Takes some twenty seconds, once for each unpacked Keycloak. */
    public void build(Path log) {
        software.build(log);
    }

    public boolean isBuilt() {
        return software.isBuilt();
    }

    public Child start(Directories directories) {
        var home = software.home();
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(JVM);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + addresses.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + addresses.management(),
                "--hostname=" + addresses.gateway() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--db-url=" + addresses.jdbc(),
                "--db-username=keycloak",
                "--db-pool-max-size=20"));
        var environment = Map.of(
                "KC_DB_PASSWORD", passwords.apply("keycloak-database"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", passwords.apply("keycloak-admin"));
        return Child.start("keycloak", directories, command, environment, Signal.TERM);
    }

    /** Polls the realm's own address: what the log says is no promise. */
    public void awaitReady(Child child) {
        var deadline = System.nanoTime() + START.toNanos();
        while (!answers(addresses.direct() + "/realms/" + Realm.NAME)) {
            if (!child.isAlive()) {
                throw new Failure(child.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new Failure("Keycloak does not answer after " + START.toMinutes() + " minutes.");
            }
            Pause.millis(300);
        }
    }

    /**
     * Brings clients and sample users up to date; a realm file that has changed replaces the realm.
     *
     * @param imported remembers which file this home imported last
     */
    public void prepareRealm(Path imported) {
        var file = software.realmFile();
        var realm = new Realm(rest, administratorToken(), passwords);
        try {
            if (Files.exists(imported) && !Files.readString(imported).equals(file)) {
                realm.replace(file);
            }
            Files.writeString(imported, file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure("Cannot remember the realm in " + imported + ".", e);
        }
        realm.addClients();
        SampleUser.all().forEach(realm::addUser);
    }

    private String administratorToken() {
        return rest.form(
                        "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                passwords.apply("keycloak-admin")))
                .get("access_token")
                .asText();
    }

    private static boolean answers(String address) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
