package city.minsheng.common.identifier;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers that sort by time: UUID version 7 (RFC 9562, section 5.7), so that an index grows at its end. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Instant now) {
        long timeAndVersion = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long variantAndRandom = 1L << 63 | RANDOM.nextLong() >>> 2;
        return new UUID(timeAndVersion, variantAndRandom);
    }

    /** The smallest id that can be made at an instant. */
    public static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, 1L << 63);
    }

    /** When an id of ours was made. */
    public static Instant instantOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
