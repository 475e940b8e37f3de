package city.minsheng.local.sample;

import city.minsheng.local.process.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** All calls that fill an empty platform, in their order. Repeating them changes nothing, so that a broken load is simply run again. */
public final class SampleData {
    private static final List<Import> IMPORTS = List.of(
            new Import("property", "property-companies"),
            new Import("property", "communities"),
            new Import("property", "rooms"),
            new Import("property", "owners"),
            new Import("property", "committee-members"),
            new Import("property", "support-teams"),
            new Import("property", "guidance-pairings"),
            new Import("property", "hotline-cases"),
            new Import("property", "cable-sites"),
            new Import("property", "service-requests"),
            new Import("insurance", "workstations"),
            new Import("insurance", "insured-persons"),
            new Import("market", "markets"),
            new Import("market", "stalls"),
            new Import("market", "pesticide-tests"),
            new Import("employment", "enterprises"));
    private static final List<ProgrammeRun> PROGRAMMES =
            List.of(new ProgrammeRun("JOB_RETENTION_REFUND"), new ProgrammeRun("TRAINING_SUBSIDY"));

    private final Api api;
    private final Path loaded;
    private final Consumer<String> progress;

    /** @param home keeps the mark that all of it was loaded */
    public SampleData(Api api, Path home, Consumer<String> progress) {
        this.api = api;
        this.loaded = home.resolve("sample-loaded");
        this.progress = progress;
    }

    public void load() {
        if (Files.exists(loaded)) {
            return;
        }
        for (int i = 0; i < IMPORTS.size(); i++) {
            var step = IMPORTS.get(i);
            var counts = step.run(api);
            progress.accept("Sample data %d/%d: %s %s".formatted(i + 1, IMPORTS.size(), step.kind(), counts));
        }
        for (var programme : PROGRAMMES) {
            progress.accept("Programme of 2022: %s %s".formatted(programme.programme(), programme.run(api)));
        }
        try {
            Files.createFile(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only some registers, for those who need no more. */
    public static void load(Api api, List<String> kinds) {
        IMPORTS.stream().filter(one -> kinds.contains(one.kind())).forEach(one -> one.run(api));
    }

    /** One file of the sample data, sent by the administrator. */
    private record Import(String service, String kind) {
        String run(Api api) {
            var answer = api.post("admin", "/" + service + "/api/v1/imports/" + kind, "text/csv", file());
            if (answer.path("refused").asLong() > 0) {
                throw new Failure("The sample file " + kind + ".csv was refused: " + answer.path("errors"));
            }
            return "(%d rows, %d new)"
                    .formatted(
                            answer.path("read").asLong(), answer.path("created").asLong());
        }

        private byte[] file() {
            try (var in = SampleData.class.getResourceAsStream("/sample/" + kind + ".csv")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
