package city.minsheng.market.rectification;

import static city.minsheng.market.rectification.RectificationMove.ACCEPT;
import static city.minsheng.market.rectification.RectificationMove.CLOSE;
import static city.minsheng.market.rectification.RectificationMove.FINISH;
import static city.minsheng.market.rectification.RectificationMove.RECHECK;
import static city.minsheng.market.rectification.RectificationMove.RETURN;

import java.util.Set;

/** Life of a rectification (整改状态): what {@link #moves()} does not list is refused. */
enum RectificationStatus {
    ISSUED("已下发"),
    ACCEPTED("已接收"),
    DONE("已整改"),
    RETURNED("已退回"),
    RECHECKED("复查合格"),
    CLOSED("已销号");

    private final String label;

    RectificationStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Set<RectificationMove> moves() {
        return switch (this) {
            case ISSUED -> Set.of(ACCEPT);
            case ACCEPTED, RETURNED -> Set.of(FINISH);
            case DONE -> Set.of(RECHECK, RETURN);
            case RECHECKED -> Set.of(CLOSE);
            case CLOSED -> Set.of();
        };
    }
}
