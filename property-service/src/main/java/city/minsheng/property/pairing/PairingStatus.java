package city.minsheng.property.pairing;

import static city.minsheng.property.pairing.PairingMove.AGREE;
import static city.minsheng.property.pairing.PairingMove.DECLINE;
import static city.minsheng.property.pairing.PairingMove.RENEW;
import static city.minsheng.property.pairing.PairingMove.SUMMARISE;
import static city.minsheng.property.pairing.PairingMove.VISIT;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a pairing (结对): what {@link #moves()} does not list is refused. A job ends what is over. */
@Schema(description = "结对状态,中文见 statusLabel · Status of a pairing")
enum PairingStatus {
    INVITED("已邀请"),
    AGREED("已签约"),
    VISITING("走访指导中"),
    SUMMARISED("已总结"),
    EXPIRED("已到期"),
    DECLINED("未达成");

    private final String label;

    PairingStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<PairingMove> moves() {
        return switch (this) {
            case INVITED -> Set.of(AGREE, DECLINE);
            case AGREED -> Set.of(VISIT);
            case VISITING -> Set.of(VISIT, SUMMARISE);
            case SUMMARISED, EXPIRED, DECLINED -> Set.of(RENEW);
        };
    }

    /** Whether it takes one of the company's places. */
    boolean isLive() {
        return this == INVITED || this == AGREED || this == VISITING;
    }
}
