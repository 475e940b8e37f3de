package city.minsheng.property.elevator;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What one department says in the joint review (审查意见); never changed. */
@Embeddable
record ElevatorOpinion(
        @Enumerated(STRING) Department department, boolean agreed, String comment, String recordedBy, Instant at) {
    /** The departments that have not agreed, joined by commas; empty when all have. */
    static String missing(List<ElevatorOpinion> given) {
        return Arrays.stream(Department.values())
                .filter(department ->
                        given.stream().noneMatch(opinion -> opinion.department() == department && opinion.agreed()))
                .map(Department::name)
                .collect(Collectors.joining(", "));
    }
}
