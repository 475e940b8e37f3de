package city.minsheng.property.cable;

import static city.minsheng.property.cable.CableMove.ACCEPT;
import static city.minsheng.property.cable.CableMove.KEEP;
import static city.minsheng.property.cable.CableMove.NOTIFY;
import static city.minsheng.property.cable.CableMove.PLAN;
import static city.minsheng.property.cable.CableMove.START;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a site (点位): what {@link #moves()} does not list is refused. */
@Schema(name = "CableStatus", description = "点位状态,中文见 statusLabel · Status of a site")
enum CableStatus {
    SURVEYED("已摸排"),
    PLANNED("已排期"),
    NOTICED("已公告"),
    IN_PROGRESS("整治中"),
    ACCEPTED("已验收"),
    KEPT("长效管护"),
    REBOUND("反弹");

    private final String label;

    CableStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<CableMove> moves() {
        return switch (this) {
            case SURVEYED -> Set.of(PLAN);
            case PLANNED -> Set.of(PLAN, NOTIFY);
            case NOTICED, REBOUND -> Set.of(START);
            case IN_PROGRESS -> Set.of(ACCEPT);
            case ACCEPTED -> Set.of(KEEP, CableMove.REBOUND);
            case KEPT -> Set.of(CableMove.REBOUND);
        };
    }

    /** Whether the cables are away. */
    boolean isDone() {
        return this == ACCEPTED || this == KEPT;
    }
}
