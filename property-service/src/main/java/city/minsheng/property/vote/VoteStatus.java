package city.minsheng.property.vote;

import static city.minsheng.property.vote.VoteMove.ANNUL;
import static city.minsheng.property.vote.VoteMove.CHECK;
import static city.minsheng.property.vote.VoteMove.CLOSE;
import static city.minsheng.property.vote.VoteMove.CONFIRM;
import static city.minsheng.property.vote.VoteMove.COUNT;
import static city.minsheng.property.vote.VoteMove.NOTIFY;
import static city.minsheng.property.vote.VoteMove.PUBLISH;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of an owners' vote (业主表决): what {@link #moves()} does not list is refused. */
@Schema(description = "表决状态,中文见 statusLabel · Status of a vote")
enum VoteStatus {
    DRAFT("拟定"),
    NOTICE("公告中"),
    OPEN("投票中"),
    CLOSED("已截止"),
    COUNTED("已计票"),
    RESULT_PUBLICITY("结果公示"),
    EFFECTIVE("已生效"),
    FAILED_QUORUM("参与不足"),
    FAILED_MAJORITY("未通过"),
    ANNULLED("已撤销");

    private final String label;

    VoteStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<VoteMove> moves() {
        return switch (this) {
            case DRAFT -> Set.of(NOTIFY);
            case NOTICE -> Set.of(VoteMove.OPEN, ANNUL);
            case OPEN -> Set.of(CLOSE, ANNUL);
            case CLOSED -> Set.of(COUNT, CHECK, ANNUL);
            case COUNTED -> Set.of(PUBLISH, ANNUL);
            case RESULT_PUBLICITY -> Set.of(CONFIRM, ANNUL);
            case EFFECTIVE -> Set.of(ANNUL);
            case FAILED_QUORUM, FAILED_MAJORITY, ANNULLED -> Set.of();
        };
    }
}
