package city.minsheng.property.formation;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import java.util.ArrayList;

/**
 * The people of a preparatory group (筹备组), after the guiding rules for owners' meetings (建房〔2009〕274号): an odd number,
 * at least half of them owners, led by the town.
 */
record PreparatoryGroup(int members, int owners, boolean headFromTown) {
    /** Refuses with everything that is not as it has to be. */
    static void require(PreparatoryGroup group) {
        var errors = new ArrayList<FieldError>();
        if (group == null) {
            errors.add(wrong("/group", "required", "须填写筹备组人员构成", "The people of the group are required"));
        } else {
            if (group.members % 2 == 0) {
                errors.add(wrong("/group/members", "even", "人数须为单数", "The number of members has to be odd"));
            }
            if (group.owners > group.members || group.owners * 2 < group.members) {
                errors.add(wrong("/group/owners", "owners-few", "业主不少于一半", "At least half of them are owners"));
            }
            if (!group.headFromTown) {
                errors.add(wrong("/group/headFromTown", "head", "组长由街道(乡镇)人员担任", "The town provides the head"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(FormationProblem.GROUP).because(errors);
        }
    }

    private static FieldError wrong(String pointer, String code, String zh, String en) {
        return FieldError.at(pointer, code, Sentence.of(zh, en));
    }
}
