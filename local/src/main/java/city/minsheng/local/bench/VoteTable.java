package city.minsheng.local.bench;

/** What the count of a large vote came to. */
record VoteTable(VoteCount.Result count) {
    String text() {
        return """
                One vote over %d rooms, two matters, %d ballots: counted by `POST …/votes/{id}/count`, which also compares the count
                by hand, stores the figures and writes its audit row; the limit is one plain aggregate over ballots and roster. Both
                sides take turns, %d each, and their figures were compared and agree; the medians:

                | | ours ms | limit ms | ratio of rates (goal: 0.50) |
                |---|--:|--:|--:|
                | count | %s | %s | %s |
                """.formatted(
                        VoteCount.ROOMS,
                        count.ballots(),
                        VoteCount.TURNS,
                        Row.millis(count.ourNanos() / 1000),
                        Row.millis(count.limitNanos() / 1000),
                        Row.ratio(count.limitNanos(), count.ourNanos()));
    }
}
