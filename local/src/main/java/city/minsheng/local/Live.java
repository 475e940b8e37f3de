package city.minsheng.local;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import city.minsheng.local.process.ProcessMark;
import city.minsheng.local.process.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code ./dev live}: takes one running service over in Quarkus' dev mode; when that ends the launcher starts the service again. */
record Live(Settings settings, Progress progress) {
    private static final Pattern VERSION = Pattern.compile("Apache Maven ([0-9]+)\\.([0-9]+)");

    int run(String name) {
        var service = Service.of(name)
                .orElseThrow(() -> new Failure("There is no service " + name + ", only "
                        + Arrays.stream(Service.values()).map(Service::key).collect(Collectors.joining(", ")) + "."));
        if (!new Marks(settings).isReady()) {
            throw new Failure("Start the platform first: ./dev up --detach");
        }
        var maven = maven();
        var mark = mark(settings, service.module());
        ProcessMark.of(ProcessHandle.current().pid()).write(mark);
        release(service);
        return develop(service, maven);
    }

    /** Whether a service is gone because dev mode has its port, or is just giving it back. */
    static boolean hasTaken(Settings settings, String module) {
        var mark = ProcessMark.read(mark(settings, module));
        var port = Service.of(module).map(service -> settings.port(service.port));
        return mark.isPresent()
                && (mark.flatMap(ProcessMark::alive).isPresent()
                        || port.filter(Ports::isTaken).isPresent());
    }

    private static Path mark(Settings settings, String module) {
        return settings.run().resolve(module + ".live");
    }

    private void release(Service service) {
        new Marks(settings).child(service.module()).ifPresent(process -> {
            progress.say("Taking over from " + service.module() + " ...");
            process.destroy();
            process.onExit().join();
        });
        Pause.millis(200);
    }

    private int develop(Service service, String maven) {
        var command = List.of(
                maven,
                "-pl",
                service.module(),
                "-am",
                "-Dspotless.check.skip",
                "-Dquarkus.analytics.disabled=true",
                "-Ddebug=false",
                "-Djvm.args=-Xmx512m",
                "compile",
                "quarkus:dev");
        var builder = new ProcessBuilder(command)
                .directory(settings.repository().toFile())
                .inheritIO();
        var secrets = new Secrets(settings.home());
        builder.environment().putAll(new ServiceProcess(service, settings, secrets).environment());
        try {
            var running = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.destroy();
                running.onExit().join();
            }));
            return running.onExit().join().exitValue();
        } catch (IOException e) {
            throw new Failure("Maven cannot be run: " + e.getMessage(), e);
        }
    }

    /** The machine's Maven, or a newer one from its artefact where dev mode wants that. */
    private String maven() {
        var own = System.getenv().getOrDefault("MAVEN", "mvn");
        var version = VERSION.matcher(said(own, "-v"));
        if (version.find() && isNewEnough(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)))) {
            return own;
        }
        var home = settings.software().resolve("apache-maven-" + Versions.of("maven"));
        if (!Files.isDirectory(home)) {
            progress.say("Fetching Maven " + Versions.of("maven") + ": dev mode wants 3.9 or newer ...");
            said(
                    own,
                    "-B",
                    "-q",
                    "-N",
                    "dependency:unpack",
                    "-Dartifact=org.apache.maven:apache-maven:" + Versions.of("maven") + ":zip:bin",
                    "-DoutputDirectory=" + settings.software());
        }
        return home.resolve("bin/mvn").toString();
    }

    static boolean isNewEnough(int major, int minor) {
        return major > 3 || major == 3 && minor >= 9;
    }

    private String said(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(settings.repository().toFile())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.onExit().join().exitValue() != 0) {
                throw new Failure(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new Failure("Maven cannot be run: " + e.getMessage(), e);
        }
    }
}
