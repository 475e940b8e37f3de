package city.minsheng.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.minsheng.local.FreePorts;
import city.minsheng.local.Packaging;
import city.minsheng.local.Platform;
import city.minsheng.local.Port;
import city.minsheng.local.Progress;
import city.minsheng.local.Service;
import city.minsheng.local.SharedPlatform;
import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts what {@code ./dev up} starts, on other ports, and does what the README tells the reader to do: its calls, with
 * tokens of real users, and the answers that it shows.
 */
class ReadmeTest {
    private static final String MARK = "----- next call -----";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Progress PROGRESS = new Progress(System.out);

    @TempDir
    Path home;

    @Test
    @ExtendWith(SharedPlatform.class)
    void the_readme_can_be_walked_as_it_is_written(Platform platform) throws Exception {
        walk(platform);
    }

    /** Built by {@code ./dev native}, which takes a compiler that not every machine has. */
    @Test
    @Tag("slow")
    void the_same_walk_leads_through_the_executables() throws Exception {
        var settings = FreePorts.in(home).with(Packaging.NATIVE);
        assumeThat(Service.values())
                .allMatch(service -> Files.exists(Packaging.NATIVE.program(settings.repository(), service)));
        try (var platform = Platform.start(settings, PROGRESS)) {
            walk(platform);
        }
    }

    private void walk(Platform platform) throws Exception {
        var settings = platform.settings();
        new SampleData(new Api(settings.gateway(), platform::token), settings.home(), PROGRESS::say).load();
        var walk = Walk.of(settings.repository().resolve("README.md"));
        var answers = run(walk, settings.repository(), environment(platform));
        assertThat(walk.calls()).hasSizeGreaterThan(30);
        assertThat(differences(walk, answers)).isEmpty();
    }

    private static List<String> environment(Platform platform) {
        var environment = new ArrayList<String>();
        environment.add("MINSHENG_HOME=" + platform.settings().home());
        for (var port : Port.values()) {
            environment.add(port.variable() + "=" + platform.settings().port(port));
        }
        return environment;
    }

    private List<String> run(Walk walk, Path repository, List<String> environment)
            throws IOException, InterruptedException {
        var gateway = environment.stream()
                .filter(e -> e.startsWith("GATEWAY_PORT="))
                .findFirst()
                .orElseThrow();
        var script =
                walk.script(MARK).replace("localhost:8080", "localhost:" + gateway.substring("GATEWAY_PORT=".length()));
        var output = home.resolve("walk.out");
        var process = new ProcessBuilder("bash", "-c", script)
                .directory(repository.toFile())
                .redirectErrorStream(true);
        environment.forEach(
                e -> process.environment().put(e.substring(0, e.indexOf('=')), e.substring(e.indexOf('=') + 1)));
        var running = process.redirectOutput(output.toFile()).start();
        assertThat(running.waitFor(8, TimeUnit.MINUTES)).as("the walk ends").isTrue();
        var text = Files.readString(output);
        assertThat(running.exitValue()).as(text).isZero();
        return Arrays.stream(text.split(MARK)).skip(1).map(String::strip).toList();
    }

    private static List<String> differences(Walk walk, List<String> answers) throws IOException {
        var found = new ArrayList<String>();
        for (int i = 0; i < walk.calls().size(); i++) {
            var call = walk.calls().get(i);
            if (call.answer() != null) {
                var difference = Likeness.difference(JSON.readTree(call.answer()), JSON.readTree(answers.get(i)), "");
                if (difference != null) {
                    found.add(call.shell() + "→ " + difference + "\n" + answers.get(i));
                }
            }
        }
        return found;
    }
}
