package city.minsheng.local.bench;

import java.util.List;
import java.util.stream.Collectors;

/** The part of the page that the run over stored requests leaves behind. */
record StoredPage(
        StoredOptions options,
        Machine machine,
        String database,
        Reading before,
        Reading stored,
        Reading again,
        Reading firstPage,
        Reading lastPage,
        List<Object[]> sizes,
        OpenClocks.Result clocks) {
    String text() {
        return """
                ## Stored requests 存量诉求

                Written by `%s`; it measures anew and writes this part again.

                - Machine: %d cores (%s), %d MiB of memory; load average before the run %s. %s.
                - %d requests of the past are stored, each with five steps and two clocks, spread over all communities of one county.
                - Lifecycles and pages over HTTP to the port of the service, closed loop with 8 workers, %d seconds each. The tables
                  were emptied again for the third line: how far the first and the third are apart is what the machine does by itself.

                | lifecycles (five calls each) | calls | p50 / p99 / max ms | per second |
                |---|--:|--:|--:|
                %s
                %s
                %s

                With %d stored, the rate is **%s** of the mean of the two empty ones (goal: 0.95).

                | page of 20, officer of the county | calls | p50 / p99 / max ms | per second |
                |---|--:|--:|--:|
                %s
                %s

                The last page, number %d, comes at **%s** of the rate of the first (goal: 0.90).

                | table | rows | table MiB | indexes MiB |
                |---|--:|--:|--:|
                %s

                Escalation over %d clocks that run, of which %d became late at once: all escalated %d ms later, the wait of up to 5 s for the job's
                turn included; its turns and the looking for them read %d entries of its index over running clocks. In half a minute of turns with nothing
                late they read %d more, and %d rows by going through the table.
                """.formatted(
                        options.command(),
                        machine.cores(),
                        machine.processor(),
                        machine.memoryMebibytes(),
                        machine.load(),
                        database,
                        options.requests(),
                        options.seconds(),
                        line("empty tables", before),
                        line("%d stored".formatted(options.requests()), stored),
                        line("empty tables again", again),
                        options.requests(),
                        Row.ratio(2 * stored.perTenSeconds(), before.perTenSeconds() + again.perTenSeconds()),
                        line("first page", firstPage),
                        line("last page", lastPage),
                        options.requests() / RequestCalls.PAGE,
                        Row.ratio(lastPage.perTenSeconds(), firstPage.perTenSeconds()),
                        sizes.stream().map(StoredPage::size).collect(Collectors.joining("\n")),
                        clocks.open(),
                        OpenClocks.LATE,
                        clocks.millis(),
                        clocks.read(),
                        clocks.idle(),
                        clocks.scanned());
    }

    private static String line(String what, Reading reading) {
        return "| %s | %s |".formatted(what, Row.cells(reading));
    }

    private static String size(Object[] row) {
        return "| %s | %s | %d | %d |"
                .formatted(row[0], row[1], ((Number) row[2]).longValue() >> 20, ((Number) row[3]).longValue() >> 20);
    }
}
