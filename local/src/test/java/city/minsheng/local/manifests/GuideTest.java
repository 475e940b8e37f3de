package city.minsheng.local.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operators' guide says something of every alert and every setting, and of none that is not there. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/operations.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|");

    @Test
    void every_alert_leads_to_what_is_to_be_done() throws IOException {
        var sections = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        var alerts = Overlay.PRODUCTION.objects().of("PrometheusRule").stream()
                .flatMap(rule -> Manifests.each(rule.at("/spec/groups")))
                .flatMap(group -> Manifests.each(group.get("rules")))
                .toList();
        assertThat(alerts).allSatisfy(alert -> {
            var name = alert.get("alert").asText();
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
        });
        assertThat(alerts.stream().map(alert -> alert.get("alert").asText()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sections);
    }

    @Test
    void every_variable_has_its_row() throws IOException {
        var rows = ROW.matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1))
                .toList();
        var objects = Overlay.PRODUCTION.objects();
        var variables = new TreeSet<>(asked());
        objects.workloads()
                .forEach(workload ->
                        variables.addAll(objects.environment(workload).keySet()));
        assertThat(rows).doesNotHaveDuplicates().containsAll(variables);
    }

    @Test
    void every_file_that_is_named_is_there() throws IOException {
        var named = Pattern.compile("`((?:k8s|\\.ci|docs)/[a-zA-Z0-9_./-]+)`")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).isNotEmpty().allMatch(path -> Files.exists(Path.of("..", path)), "exists");
    }

    private static List<String> asked() {
        var reference = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
        return Stream.concat(
                        Pools.common().values().stream(),
                        Stream.of(Service.values())
                                .flatMap(service -> Pools.read(
                                        Path.of("..", service.module(), "src/main/resources/application.properties"))
                                        .values()
                                        .stream()))
                .flatMap(value -> reference.matcher(value.toString()).results().map(match -> match.group(1)))
                .toList();
    }
}
