package city.minsheng.local.bench;

/**
 * One line of the table: what was called, and how it compares with its limit.
 *
 * @param what with the rate or the number of workers
 */
record Row(String what, Reading ours, Reading limit) {
    static final String HEADER = """
            | | calls | p50 / p99 / max ms | per second | limit: calls | p50 / p99 / max ms | per second | ratio p50 | p99 | per second |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    String line() {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        cells(ours),
                        cells(limit),
                        ratio(ours.micros(50), limit.micros(50)),
                        ratio(ours.micros(99), limit.micros(99)),
                        ratio(ours.perTenSeconds(), limit.perTenSeconds()));
    }

    static String cells(Reading reading) {
        return "%d | %s / %s / %s | %s"
                .formatted(
                        reading.count(),
                        millis(reading.micros(50)),
                        millis(reading.micros(99)),
                        millis(reading.maxMicros()),
                        "%d.%d".formatted(reading.perTenSeconds() / 10, reading.perTenSeconds() % 10));
    }

    /** With two decimals, cut off. */
    static String millis(long micros) {
        return "%d.%02d".formatted(micros / 1000, micros % 1000 / 10);
    }

    /** With two decimals, cut off; a dash where there is nothing to divide by. */
    static String ratio(long ours, long limit) {
        return limit == 0 ? "–" : "%d.%02d".formatted(ours / limit, ours % limit * 100 / limit);
    }
}
