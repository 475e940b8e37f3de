package city.minsheng.property.formation;

import city.minsheng.common.problem.Refusal;
import java.util.List;
import java.util.UUID;

/**
 * One edition of the procedures of a formation (组建模板). It never changes: a formation goes on by the edition it began
 * with.
 *
 * @param repeatsFrom number of the procedure with which a new vote begins
 * @param procedures by their numbers
 */
record Template(UUID id, int edition, String title, int repeatsFrom, List<Procedure> procedures) {
    Procedure procedure(int number) {
        return procedures.stream()
                .filter(procedure -> procedure.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(FormationProblem.PROCEDURE_MISSING, number));
    }
}
