package city.minsheng.property.formation;

import city.minsheng.common.problem.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far a formation has come: the one home of what may be completed, and when.
 *
 * @param done the day of each completed procedure, by its number
 */
record Progress(Template template, Map<Integer, LocalDate> done, DayCount days) {
    Standing standing(Procedure procedure, LocalDate today) {
        if (done.containsKey(procedure.number())) {
            return Standing.DONE;
        }
        if (!lacking(procedure).isEmpty()) {
            return Standing.BLOCKED;
        }
        return isEarly(procedure, today) ? Standing.EARLY : Standing.OPEN;
    }

    /** Those that come first and are not completed. */
    List<Procedure> lacking(Procedure procedure) {
        return template.procedures().stream()
                .filter(first -> procedure.after().contains(first.number()) && !done.containsKey(first.number()))
                .sorted(Comparator.comparing(Procedure::number))
                .toList();
    }

    /** The first day on which it may be completed: the period has to be over. Null while that cannot be told, or need not. */
    LocalDate earliest(Procedure procedure) {
        var from = done.get(procedure.countsFrom());
        return from == null || procedure.leastDays() == 0
                ? null
                : days.lastDay(from, procedure.leastDays()).plusDays(1);
    }

    /** The last day on which it is in time; null while that cannot be told, or need not. */
    LocalDate due(Procedure procedure) {
        var from = done.get(procedure.countsFrom());
        return from == null || procedure.withinDays() == 0 ? null : days.lastDay(from, procedure.withinDays());
    }

    /** Completed after its last day, or not completed and its last day is over. */
    boolean isLate(Procedure procedure, LocalDate today) {
        var due = due(procedure);
        return due != null && done.getOrDefault(procedure.number(), today).isAfter(due);
    }

    /** Refuses what was completed before, what would skip another one, and what comes before its time. */
    void require(Procedure procedure, LocalDate today) {
        switch (standing(procedure, today)) {
            case DONE -> throw Refusal.of(FormationProblem.DONE, procedure.name());
            case BLOCKED -> throw Refusal.of(FormationProblem.SKIPPED, names(lacking(procedure)));
            case EARLY ->
                throw Refusal.of(
                        FormationProblem.EARLY,
                        procedure.name(),
                        earliest(procedure),
                        procedure.countsFrom(),
                        procedure.leastDays());
            case OPEN -> {
                // it may be completed
            }
        }
    }

    private boolean isEarly(Procedure procedure, LocalDate today) {
        var earliest = earliest(procedure);
        return earliest != null && today.isBefore(earliest);
    }

    private static String names(List<Procedure> procedures) {
        return procedures.stream().map(Procedure::name).collect(Collectors.joining(", "));
    }
}
