package city.minsheng.local.bench;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs version 7, as the services give them. */
final class TimeIds {
    private TimeIds() {}

    static UUID next(Instant now) {
        var random = ThreadLocalRandom.current();
        var high = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, 1L << 63 | random.nextLong() >>> 2);
    }
}
