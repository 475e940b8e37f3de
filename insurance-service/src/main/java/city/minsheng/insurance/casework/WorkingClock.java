package city.minsheng.insurance.casework;

import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period in working days (工作日时限). Its start never moves and the first day is not counted; days on which the
 * applicant is waited for are not counted either; the last day is in time; a stop is final, and what is missed stays so.
 */
@Embeddable
class WorkingClock {
    private Instant startAt;
    private int workingDays;
    private LocalDate dueOn; // last day that is in time
    private LocalDate pausedOn;
    private int pausedDays;
    private LocalDate stoppedOn;
    private boolean missed;

    /**
     * What people see of a clock.
     *
     * @param dueOn last day that is in time; null while the clock is paused
     * @param remainingWorkingDays after today; null while it is paused, stopped or missed
     */
    @Schema(name = "WorkingClock", description = "时限(工作日)· A period in working days")
    record Reading(
            Deadline deadline,
            String deadlineLabel,
            Instant startAt,
            int workingDays,
            LocalDate dueOn,
            Integer remainingWorkingDays,
            boolean paused,
            LocalDate stoppedOn,
            boolean missed) {}

    protected WorkingClock() {} // for JPA

    WorkingClock(Instant startAt, int workingDays, WorkingCalendar calendar) {
        this.startAt = startAt;
        this.workingDays = workingDays;
        this.dueOn = calendar.plusWorkingDays(Clocks.dayOf(startAt), workingDays);
    }

    void pause(LocalDate today) {
        if (stoppedOn == null && pausedOn == null) {
            missed = isMissed(today);
            pausedOn = today;
        }
    }

    /** The days after the pause began are given back, the day of the return among them. */
    void resume(LocalDate today, WorkingCalendar calendar) {
        if (pausedOn != null) {
            pausedDays += workingDaysAfter(pausedOn, today, calendar);
            dueOn = calendar.plusWorkingDays(Clocks.dayOf(startAt), workingDays + pausedDays);
            pausedOn = null;
        }
    }

    void stop(LocalDate today) {
        if (stoppedOn == null) {
            missed = isMissed(today);
            stoppedOn = today;
        }
    }

    Reading read(Deadline deadline, LocalDate today, WorkingCalendar calendar) {
        var isPaused = pausedOn != null && stoppedOn == null;
        var isRunning = stoppedOn == null && !isPaused && !isMissed(today);
        return new Reading(
                deadline,
                deadline.label(),
                startAt,
                workingDays,
                isPaused ? null : dueOn,
                isRunning ? (Integer) remaining(today, calendar) : null,
                isPaused,
                stoppedOn,
                isMissed(today));
    }

    private boolean isMissed(LocalDate today) {
        return missed || stoppedOn == null && pausedOn == null && today.isAfter(dueOn);
    }

    private int remaining(LocalDate today, WorkingCalendar calendar) {
        var first = Clocks.dayOf(startAt);
        return workingDaysAfter(today.isBefore(first) ? first : today, dueOn, calendar);
    }

    private static int workingDaysAfter(LocalDate first, LocalDate last, WorkingCalendar calendar) {
        return (int) first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
