package city.minsheng.property.elevator;

import static city.minsheng.property.elevator.ElevatorMove.ABANDON;
import static city.minsheng.property.elevator.ElevatorMove.APPROVE;
import static city.minsheng.property.elevator.ElevatorMove.COUNT;
import static city.minsheng.property.elevator.ElevatorMove.DRAW_UP;
import static city.minsheng.property.elevator.ElevatorMove.FAIL;
import static city.minsheng.property.elevator.ElevatorMove.GRANT;
import static city.minsheng.property.elevator.ElevatorMove.INSPECT;
import static city.minsheng.property.elevator.ElevatorMove.MEDIATE;
import static city.minsheng.property.elevator.ElevatorMove.OBJECT;
import static city.minsheng.property.elevator.ElevatorMove.OPEN_VOTE;
import static city.minsheng.property.elevator.ElevatorMove.PUT_INTO_USE;
import static city.minsheng.property.elevator.ElevatorMove.REGISTER;
import static city.minsheng.property.elevator.ElevatorMove.REJECT;
import static city.minsheng.property.elevator.ElevatorMove.REVIEW;
import static city.minsheng.property.elevator.ElevatorMove.SETTLE;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a project (加装电梯): what {@link #moves()} does not list is refused. */
@Schema(description = "项目状态,中文见 statusLabel · Status of a project")
enum ElevatorStatus {
    INTENT("意向"),
    PLAN("方案已定"),
    VOTE("表决中"),
    PUBLICITY("公示中"),
    OBJECTION("有异议"),
    MEDIATION("调解中"),
    JOINT_REVIEW("联合审查"),
    CONSTRUCTION("施工中"),
    INSPECTED("已检验"),
    REGISTERED("已使用登记"),
    SUBSIDY("补贴已批"),
    IN_USE("使用中"),
    REJECTED("未通过"),
    ABANDONED("已放弃");

    private final String label;

    ElevatorStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<ElevatorMove> moves() {
        return switch (this) {
            case INTENT -> Set.of(DRAW_UP, ABANDON);
            case PLAN -> Set.of(DRAW_UP, OPEN_VOTE, ABANDON);
            case VOTE -> Set.of(COUNT, ABANDON);
            case PUBLICITY -> Set.of(OBJECT, REVIEW, ABANDON);
            case OBJECTION -> Set.of(OBJECT, MEDIATE, ABANDON);
            case MEDIATION -> Set.of(SETTLE, FAIL, ABANDON);
            case JOINT_REVIEW -> Set.of(APPROVE, REJECT, ABANDON);
            case CONSTRUCTION -> Set.of(INSPECT);
            case INSPECTED -> Set.of(REGISTER);
            case REGISTERED -> Set.of(GRANT);
            case SUBSIDY -> Set.of(PUT_INTO_USE);
            case IN_USE, REJECTED, ABANDONED -> Set.of();
        };
    }
}
