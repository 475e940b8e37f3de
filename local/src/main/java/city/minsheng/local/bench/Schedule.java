package city.minsheng.local.bench;

/**
 * When calls are due: at a constant rate, whatever became of the calls before.
 *
 * @param perSecond how many a second
 * @param calls how many in all
 */
record Schedule(int perSecond, int calls) {
    private static final long SECOND = 1_000_000_000L;

    static Schedule lasting(int perSecond, long millis) {
        return new Schedule(perSecond, Math.toIntExact(perSecond * millis / 1000));
    }

    /** Nanoseconds from the start to call number {@code index}, the first of which is 0. */
    long dueNanos(int index) {
        return index * SECOND / perSecond;
    }
}
