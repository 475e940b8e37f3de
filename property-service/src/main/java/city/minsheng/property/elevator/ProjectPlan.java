package city.minsheng.property.elevator;

import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import java.util.HashSet;
import java.util.List;

/** What is to be built, what it costs and which rooms the unit has (加装方案). */
record ProjectPlan(Money cost, String designer, List<ElevatorRoom> rooms) {
    /** Each room once, and somebody to pay. */
    void requireSound(CostFormula formula) {
        var seen = new HashSet<String>();
        for (var room : rooms) {
            if (!seen.add(room.room())) {
                throw Refusal.of(ElevatorProblem.ROOM_TWICE, room.room());
            }
        }
        if (CostSplit.weights(rooms, formula).signum() == 0) {
            throw Refusal.of(ElevatorProblem.NOBODY_PAYS);
        }
    }
}
