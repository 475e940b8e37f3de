package city.minsheng.local.bench;

import city.minsheng.local.Packaging;
import city.minsheng.local.Service;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the starts leave behind for readers. */
record StartPage(StartOptions options, Machine machine, Map<Service, Map<Packaging, Starts>> figures) {
    String text() {
        return """
                ## Start 启动

                Written by `./dev bench --start`; it measures anew and writes this part again.

                - Machine: %d cores (%s), %d MiB of memory; load average before the run %s. PostgreSQL and Keycloak run beside the
                  one service that is measured; nothing else of ours does.
                - First answer: from the start of the process to the first 200 of `GET …/statistics/overview` with an auditor's
                  token, over the sample data, asked for every %d milliseconds. It takes the token's keys from Keycloak and the
                  figures from the database, and it is not a health check. RSS is what the kernel counts right after that answer.
                - All forms get the same environment and at most 320 MiB of heap. Each was started once uncounted, then %d times,
                  the forms taking turns; a cell shows the median (least–most).
                - fast-jar and AOT cache on JDK %s with the serial collector; the cache was trained by this run with %d reads of the
                  service's own data.
                - native: compiled by %s.

                | service | %s |
                |---|%s
                %s
                """.formatted(
                        machine.cores(),
                        machine.processor(),
                        machine.memoryMebibytes(),
                        machine.load(),
                        FirstAnswer.PAUSE_MILLIS,
                        options.rounds(),
                        machine.java(),
                        StartBench.TRAINING_READS,
                        options.compiler(),
                        Arrays.stream(Packaging.values())
                                .map(form -> form.label() + ": first answer ms | RSS MiB")
                                .collect(Collectors.joining(" | ")),
                        "--:|--:|".repeat(Packaging.values().length),
                        Arrays.stream(Service.values()).map(this::row).collect(Collectors.joining("\n")));
    }

    private String row(Service service) {
        return "| %s | %s |"
                .formatted(
                        service.module(),
                        Arrays.stream(Packaging.values())
                                .map(form -> figures.get(service).get(form).cells())
                                .collect(Collectors.joining(" | ")));
    }
}
