package city.minsheng.local;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Versions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The form in which a service is packaged, and how that form is started within bounded memory. */
public enum Packaging {
    /** Jars on the JVM: what {@code ./dev up} runs. */
    JAR("fast-jar", "target/quarkus-app/quarkus-run.jar"),
    /** Jars on the JVM with a cache of what a training run loaded and linked. */
    AOT("AOT cache", "target/quarkus-aot/quarkus-run.jar"),
    /** One executable, made by {@code ./dev native}. */
    NATIVE("native", "target/%s-%s-runner");

    private static final String HEAP = "-Xmx320m";
    private static final List<String> JVM = List.of(
            "-Xms64m",
            HEAP,
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String label;
    private final String file;

    Packaging(String label, String file) {
        this.label = label;
        this.file = file;
    }

    public String label() {
        return label;
    }

    /** What is started; it may not have been built. */
    public Path program(Path repository, Service service) {
        var module = repository.resolve(service.module());
        return module.resolve(file.formatted(service.module(), Versions.of("project")));
    }

    /** @throws Failure when it is missing, or an executable is older than what it is made of */
    public void requireFresh(Path repository, Service service) {
        Freshness.require(this, repository, service);
    }

    /** The cache beside the jar. */
    public static Path cache(Path repository, Service service) {
        return AOT.program(repository, service).resolveSibling("app.aot");
    }

    List<String> command(Path repository, Service service) {
        var program = program(repository, service);
        return switch (this) {
            case JAR -> onJvm(program, List.of());
            case AOT -> onJvm(program, List.of("-XX:AOTCache=" + cache(repository, service)));
            case NATIVE -> List.of(program.toString(), HEAP);
        };
    }

    /** The run whose real requests teach the cache; it is written when this run ends in an orderly way. */
    static List<String> training(Path repository, Service service) {
        return onJvm(AOT.program(repository, service), List.of("-XX:AOTCacheOutput=" + cache(repository, service)));
    }

    private static List<String> onJvm(Path jar, List<String> more) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(JVM);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
