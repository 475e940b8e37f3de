package city.minsheng.employment.batch;

import static city.minsheng.employment.batch.BatchMove.*;

import java.util.Set;

/** Life of a batch (发放批次): what {@link #moves()} does not list is refused. */
enum BatchStatus {
    DRAFT("编制中"),
    CHECKED("已核对"),
    PUBLICITY("公示中"),
    OBJECTION_CLOSED("公示期满"),
    APPROVED("已审批"),
    SENT("已发送");

    private final String label;

    BatchStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<BatchMove> moves() {
        return switch (this) {
            case DRAFT -> Set.of(CHECK, RECHECK);
            case CHECKED -> Set.of(PUBLISH, RETURN);
            case PUBLICITY -> Set.of(CLOSE_OBJECTIONS, RECHECK, RETURN);
            case OBJECTION_CLOSED -> Set.of(APPROVE, RECHECK, RETURN);
            case APPROVED -> Set.of(SEND);
            case SENT -> Set.of();
        };
    }
}
