package city.minsheng.local.bench;

import java.util.stream.Collectors;

/** What the decision batch came to. */
record BatchTable(int enterprises, DecisionBatch.Result batch) {
    String text() {
        return """
                %d enterprises, sent as one CSV file: imported in %s s, %d a second.

                Then every one decided for the job-retention refund of each year, by `POST …/cycles/{id}/match`; the limit is one
                `INSERT … SELECT` that computes the same outcomes and amounts into one table. The service writes besides: the facts
                and parameters on which each decision rests, its reasons, its history, which is four tables instead of one. Outcome,
                amount and persons of every enterprise were compared and agree. Import and first year are the first of their kind that the
                service does after its start.

                | year | ours s | ours per second | limit s | limit per second | ratio | eligible | ineligible | unknown | total yuan |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                %s
                """.formatted(
                        enterprises,
                        seconds(batch.importNanos()),
                        perSecond(batch.importNanos()),
                        batch.cycles().stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(DecisionBatch.Decided cycle) {
        var totals = cycle.totals();
        return "| %d | %s | %d | %s | %d | %s | %d | %d | %d | %d.%02d |"
                .formatted(
                        cycle.year(),
                        seconds(cycle.ourNanos()),
                        perSecond(cycle.ourNanos()),
                        seconds(cycle.limitNanos()),
                        perSecond(cycle.limitNanos()),
                        Row.ratio(cycle.ourNanos(), cycle.limitNanos()),
                        totals.eligible(),
                        totals.ineligible(),
                        totals.unknown(),
                        totals.fen() / 100,
                        totals.fen() % 100);
    }

    private long perSecond(long nanos) {
        return enterprises * 1_000_000_000L / nanos;
    }

    private static String seconds(long nanos) {
        return Row.millis(nanos / 1_000_000);
    }
}
