package city.minsheng.property.escalation;

import city.minsheng.property.notice.About;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clock that runs past its limit, as {@link Subject#late} reads it.
 *
 * @param ladder who hears of it, level by level; null where nobody does
 * @param reached the level that it has been escalated to, from 0
 */
record LateClock(
        Subject subject,
        UUID id,
        int round,
        String promise,
        Instant due,
        List<String> ladder,
        String regionCode,
        String number,
        String communityCode,
        String companyUscc,
        int reached) {

    static LateClock of(Subject subject, Object[] row) {
        var round = ((Number) row[1]).intValue();
        var ladder = subject.ladder(round, (String) row[4], (String) row[5], (String) row[6], (String) row[7]);
        return new LateClock(
                subject,
                (UUID) row[0],
                round,
                (String) row[2],
                (Instant) row[3],
                ladder,
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                ((Number) row[12]).intValue());
    }

    /** Whether a level is left and due: later than its instant, not at it. */
    boolean isDue(int level, List<Duration> after, Instant now) {
        return level <= ladder.size() && due.plus(after.get(level - 1)).isBefore(now);
    }

    String recipient(int level) {
        return ladder.get(level - 1);
    }

    About about() {
        return new About(id, number, round, communityCode, regionCode, companyUscc);
    }
}
