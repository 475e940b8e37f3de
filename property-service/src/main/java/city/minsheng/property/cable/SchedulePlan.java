package city.minsheng.property.cable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A schedule before it is applied (倒排工期).
 *
 * @param dueOn for sites that have no due date of their own; null when there is none
 * @param withoutDue how many sites cannot be planned, for they have no due date
 * @param late those whose week has begun already
 */
record SchedulePlan(
        int capacity,
        LocalDate dueOn,
        PriorityWeights weights,
        List<BackwardSchedule.Slot<CableSite>> slots,
        List<BackwardSchedule.Slot<CableSite>> late,
        int withoutDue,
        int leastCapacity) {
    /** @param waiting in order of priority */
    static SchedulePlan of(
            List<CableSite> waiting,
            List<LocalDate> announced,
            int capacity,
            LocalDate dueOn,
            PriorityWeights weights,
            LocalDate today) {
        var sites = new ArrayList<BackwardSchedule.Site<CableSite>>();
        int rank = 0;
        int withoutDue = 0;
        for (var site : waiting) {
            rank++;
            var due = site.facts().dueOn() == null ? dueOn : site.facts().dueOn();
            if (due == null) {
                withoutDue++;
            } else {
                sites.add(new BackwardSchedule.Site<>(site, rank, due));
            }
        }
        var taken = BackwardSchedule.taken(announced);
        var first = BackwardSchedule.firstWeek(today);
        var slots = BackwardSchedule.plan(sites, capacity, taken);
        var late = BackwardSchedule.late(slots, first);
        int least = late.isEmpty() ? capacity : BackwardSchedule.leastCapacity(sites, taken, first);
        return new SchedulePlan(capacity, dueOn, weights, slots, late, withoutDue, least);
    }
}
