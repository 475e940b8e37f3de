package city.minsheng.insurance.casework;

import java.time.Instant;
import java.util.UUID;

/** A case as one line of a list. */
record CaseLine(
        UUID id,
        String number,
        String itemCode,
        CaseStatus status,
        String stationCode,
        String regionCode,
        boolean byAgent,
        Instant submittedAt,
        Instant finishedAt) {}
