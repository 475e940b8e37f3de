package city.minsheng.property.trusteeship;

import static city.minsheng.property.trusteeship.TrusteeshipMove.BEGIN;
import static city.minsheng.property.trusteeship.TrusteeshipMove.CONVERT;
import static city.minsheng.property.trusteeship.TrusteeshipMove.EXTEND;
import static city.minsheng.property.trusteeship.TrusteeshipMove.SELF_MANAGE;
import static city.minsheng.property.trusteeship.TrusteeshipMove.SIGN;
import static city.minsheng.property.trusteeship.TrusteeshipMove.TERMINATE;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a trusteeship (托管): what {@link #moves()} does not list is refused. A job turns what runs into what ends. */
@Schema(description = "托管状态,中文见 statusLabel · Status of a trusteeship")
enum TrusteeshipStatus {
    PROPOSED("拟托管"),
    SIGNED("已签订"),
    RUNNING("托管中"),
    ENDING("即将到期"),
    EXTENDED("延期托管"),
    CONVERTED("转市场化服务"),
    SELF_MANAGED("转业主自管"),
    TERMINATED("提前终止");

    private final String label;

    TrusteeshipStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<TrusteeshipMove> moves() {
        return switch (this) {
            case PROPOSED -> Set.of(SIGN, TERMINATE);
            case SIGNED -> Set.of(BEGIN, TERMINATE);
            case RUNNING -> Set.of(TERMINATE);
            case ENDING -> Set.of(CONVERT, SELF_MANAGE, EXTEND, TERMINATE);
            case EXTENDED -> Set.of(CONVERT, SELF_MANAGE, TERMINATE);
            case CONVERTED, SELF_MANAGED, TERMINATED -> Set.of();
        };
    }

    /** Whether the unit serves. */
    boolean isServing() {
        return this == RUNNING || this == ENDING || this == EXTENDED;
    }
}
