package city.minsheng.property.publicity;

import static city.minsheng.property.publicity.ObjectionMove.REJECT;
import static city.minsheng.property.publicity.ObjectionMove.UPHOLD;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of an objection (异议): what {@link #moves()} does not list is refused. */
@Schema(description = "异议状态,中文见 statusLabel · Status of an objection")
enum ObjectionStatus {
    OPEN("待答复"),
    UPHELD("成立"),
    REJECTED("不成立");

    private final String label;

    ObjectionStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<ObjectionMove> moves() {
        return switch (this) {
            case OPEN -> Set.of(UPHOLD, REJECT);
            case UPHELD, REJECTED -> Set.of();
        };
    }
}
