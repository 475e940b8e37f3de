package city.minsheng.local.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a packaged service says when it is started with nothing: the names of all that it cannot do without. */
final class Refusal {
    private static final Pattern MISSING = Pattern.compile("Not started: ([A-Z_]+) is missing");

    private Refusal() {}

    static Set<String> missing(Service service, boolean isMigration) throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-jar",
                        Path.of("..", service.module(), "target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true);
        program.environment().clear();
        program.environment().put("MINSHENG_MIGRATE", String.valueOf(isMigration));
        var process = program.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isEqualTo(78);
        var names = new TreeSet<String>();
        MISSING.matcher(said).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
