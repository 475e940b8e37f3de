package city.minsheng.employment.programme;

import city.minsheng.common.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;

/** A year of a programme (政策年度). */
@Entity
class Cycle {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Programme programme;

    private int cycleYear;
    private LocalDate policyDay;
    private Instant openedAt;
    private UUID openedBy;

    protected Cycle() {} // for JPA

    Cycle(Programme programme, int year, UUID openedBy, Instant now) {
        this.id = Ids.next(now);
        this.programme = programme;
        this.cycleYear = year;
        this.policyDay = policyDay(year);
        this.openedAt = now;
        this.openedBy = openedBy;
    }

    /** The day whose parameters count: the last of the year, so that a notice issued within it holds for the whole. */
    static LocalDate policyDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    OpenCycle open() {
        return new OpenCycle(id, version, programme, cycleYear, policyDay, openedAt);
    }

    UUID id() {
        return id;
    }
}
