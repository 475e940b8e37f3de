package city.minsheng.market.pesticide;

/** How far the tests of one market and day are: what a bulletin needs to know. Tests that were invalidated do not count. */
public record DayTally(long unverified, long verified, long published) {
    public static final DayTally NONE = new DayTally(0, 0, 0);

    public long all() {
        return unverified + verified + published;
    }

    /** Every test of the day is verified, and there is at least one. */
    public boolean isComplete() {
        return unverified == 0 && all() > 0;
    }
}
