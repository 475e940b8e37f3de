package city.minsheng.property.cable;

import city.minsheng.common.data.Sql;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The sites on which a step was taken here: a file no longer says how far they are. */
final class MovedSites {
    private static final String MOVED = """
            select kind, name, planned_on, completed_on, status from cable_site
            where %s = ?1 and id in (select site_id from cable_step)
            """;

    private record Key(String kind, String name) {}

    /** How far a site is. */
    record Progress(LocalDate plannedOn, LocalDate completedOn, CableStatus status) {
        /** As a file says it. */
        Progress(LocalDate plannedOn, LocalDate completedOn) {
            this(
                    plannedOn,
                    completedOn,
                    completedOn != null
                            ? CableStatus.ACCEPTED
                            : plannedOn != null ? CableStatus.PLANNED : CableStatus.SURVEYED);
        }
    }

    private final Map<Key, Progress> progressByKey = new HashMap<>();

    static MovedSites of(EntityManager entities, String region) {
        var moved = new MovedSites();
        for (var row : Sql.rows(entities, MOVED.formatted(Place.column(Level.of(region))), region)) {
            moved.progressByKey.put(
                    new Key((String) row[0], (String) row[1]),
                    new Progress(day(row[2]), day(row[3]), CableStatus.valueOf((String) row[4])));
        }
        return moved;
    }

    /** @param said by the file: it stands while nothing was done here */
    Progress of(SiteKind kind, String name, Progress said) {
        return kind == null ? said : progressByKey.getOrDefault(new Key(kind.name(), name), said);
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
