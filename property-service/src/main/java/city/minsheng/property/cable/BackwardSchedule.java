package city.minsheng.property.cable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Plans backwards from the due dates (倒排工期): from the last week to the first, each week takes as many sites as it has
 * room for, those last in order first. Looked at from the end, a due date is the moment from which a site may be taken;
 * no order that leaves no room unused needs an earlier first week, so that a plan that does not fit fits in no order.
 */
final class BackwardSchedule {
    /** @param rank its place in the order, from 1 */
    record Site<T>(T work, int rank, LocalDate dueOn) {
        /** The last week that is over by the due date, named by its Monday. */
        LocalDate lastWeek() {
            return monday(dueOn.plusDays(1)).minusWeeks(1);
        }
    }

    /** @param week its Monday */
    record Slot<T>(Site<T> site, LocalDate week) {}

    private BackwardSchedule() {}

    /**
     * @param capacity sites a week
     * @param taken sites that other works of a week already take, by its Monday
     * @return every site with its week, by week and rank; a week may lie in the past, which the caller judges
     */
    static <T> List<Slot<T>> plan(List<Site<T>> sites, int capacity, Map<LocalDate, Integer> taken) {
        var waiting = new ArrayList<>(sites);
        waiting.sort(Comparator.comparing((Site<T> site) -> site.lastWeek()).reversed());
        var open = new PriorityQueue<Site<T>>(
                Comparator.comparingInt((Site<T> site) -> site.rank()).reversed());
        var slots = new ArrayList<Slot<T>>();
        var week = waiting.isEmpty() ? null : waiting.getFirst().lastWeek();
        int next = 0;
        while (slots.size() < sites.size()) {
            if (open.isEmpty() && waiting.get(next).lastWeek().isBefore(week)) {
                week = waiting.get(next).lastWeek();
            }
            while (next < waiting.size() && !waiting.get(next).lastWeek().isBefore(week)) {
                open.add(waiting.get(next++));
            }
            for (int room = capacity - taken.getOrDefault(week, 0); room > 0 && !open.isEmpty(); room--) {
                slots.add(new Slot<>(open.remove(), week));
            }
            week = week.minusWeeks(1);
        }
        slots.sort(Comparator.comparing((Slot<T> slot) -> slot.week())
                .thenComparing(slot -> slot.site().rank()));
        return slots;
    }

    /** The first whole week from a day on. */
    static LocalDate firstWeek(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The sites whose week has begun before {@code first}: they do not fit. */
    static <T> List<Slot<T>> late(List<Slot<T>> slots, LocalDate first) {
        return slots.stream().filter(slot -> slot.week().isBefore(first)).toList();
    }

    /** The least capacity at which every site fits; 0 when none does, for a due date is too near. */
    static <T> int leastCapacity(List<Site<T>> sites, Map<LocalDate, Integer> taken, LocalDate first) {
        int most = sites.size()
                + taken.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (sites.isEmpty() || !late(plan(sites, most, taken), first).isEmpty()) {
            return 0;
        }
        int low = 1;
        for (int high = most; low < high; ) {
            int middle = (low + high) / 2;
            if (late(plan(sites, middle, taken), first).isEmpty()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many sites each week already holds. */
    static Map<LocalDate, Integer> taken(List<LocalDate> plannedOn) {
        var taken = new HashMap<LocalDate, Integer>();
        plannedOn.forEach(day -> taken.merge(monday(day), 1, Integer::sum));
        return taken;
    }
}
