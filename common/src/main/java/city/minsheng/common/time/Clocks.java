package city.minsheng.common.time;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The only place that may read the wall clock, and the one home of the time zone. */
public final class Clocks {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Whole milliseconds, so that an answer shows the very instant that the database keeps. */
    static final InstantSource WALL = Clock.tickMillis(ZONE);

    private Clocks() {}

    /** The calendar day in China. */
    public static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** The first instant of a day in China. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** As people here read it: RFC 3339 with {@code +08:00}. */
    public static OffsetDateTime local(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
