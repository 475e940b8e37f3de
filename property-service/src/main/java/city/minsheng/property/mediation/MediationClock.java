package city.minsheng.property.mediation;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.time.Clocks;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The term of one level, in working days (调解期限): the last day is in time, a stop is final. */
@Embeddable
class MediationClock {
    private int level;
    private UUID parameterId;
    private Instant startAt;
    private LocalDate dueOn;
    private Instant stoppedAt;

    @Enumerated(STRING)
    private ClockEnd ended; // null while it runs

    /** What people see of it. */
    @Schema(name = "MediationClock", description = "调解期限 · The term of a level")
    record Reading(
            @Schema(description = "第几级 · Level", examples = "1")
            int level,

            @Schema(description = "起算时刻 · When it began") Instant startAt,

            @Schema(description = "最后一天,当天不算超时 · Last day, which is in time")
            LocalDate dueOn,

            @Schema(description = "停止时刻 · When it stopped") Instant stoppedAt,

            @Schema(description = "结果;进行中不返回 · Verdict, absent while it runs in time")
            ClockEnd ended) {}

    protected MediationClock() {} // for JPA

    MediationClock(int level, MediationTerms terms, Instant now) {
        var term = terms.of(level);
        this.level = level;
        this.parameterId = term.version();
        this.startAt = now;
        this.dueOn = terms.calendar().plus(Clocks.dayOf(now), term.workingDays());
    }

    /** @param left to where: who takes his case back leaves no verdict, unless it was missed before */
    void stop(MediationStatus left, Instant now) {
        if (stoppedAt == null) {
            var end = left == MediationStatus.WITHDRAWN ? ClockEnd.VOID : ClockEnd.KEPT;
            ended = isLate(now) ? ClockEnd.MISSED : end;
            stoppedAt = now;
        }
    }

    private boolean isLate(Instant now) {
        return stoppedAt == null && Clocks.dayOf(now).isAfter(dueOn);
    }

    Reading read(Instant now) {
        return new Reading(level, startAt, dueOn, stoppedAt, isLate(now) ? ClockEnd.MISSED : ended);
    }
}
