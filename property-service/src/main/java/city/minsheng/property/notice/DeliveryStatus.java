package city.minsheng.property.notice;

import static city.minsheng.property.notice.DeliveryMove.FAIL;
import static city.minsheng.property.notice.DeliveryMove.GIVE_UP;
import static city.minsheng.property.notice.DeliveryMove.REQUEUE;
import static city.minsheng.property.notice.DeliveryMove.SEND;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a delivery (投递状态): what {@link #moves()} does not list is refused. */
@Schema(description = "投递状态,中文见 statusLabel · Status of a delivery")
enum DeliveryStatus {
    PENDING("待投递"),
    FAILED("待重试"),
    SENT("已送达"),
    DEAD("未送达");

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<DeliveryMove> moves() {
        return switch (this) {
            case PENDING, FAILED -> Set.of(SEND, FAIL, GIVE_UP);
            case SENT -> Set.of();
            // A reader who comes back after it was given up gets it all the same.
            case DEAD -> Set.of(SEND, REQUEUE);
        };
    }
}
