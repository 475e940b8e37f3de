package city.minsheng.insurance.casework;

import city.minsheng.insurance.item.StationLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** The stored state of a case, to be shown or audited. */
record CaseFacts(
        UUID id,
        long version,
        String number,
        String itemCode,
        String stationCode,
        StationLevel stationLevel,
        UUID insuredPersonId,
        UUID filedBy,
        Agent agent,
        String regionCode,
        CaseStatus status,
        Instant submittedAt,
        String acceptedBy,
        Instant finishedAt,
        LocalDate cureBy,
        Instant curedAt,
        SortedMap<String, MaterialState> materials,
        List<NoticeLine> notices,
        List<Step> steps) {

    /** What is audited: no sealed text, which differs each time, and nothing that moves by itself. */
    record Audited(
            CaseStatus status,
            SortedMap<String, MaterialState> materials,
            int notices,
            int steps,
            String acceptedBy,
            LocalDate cureBy,
            Instant curedAt,
            Instant finishedAt) {}

    Audited audited() {
        return new Audited(status, materials, notices.size(), steps.size(), acceptedBy, cureBy, curedAt, finishedAt);
    }
}
