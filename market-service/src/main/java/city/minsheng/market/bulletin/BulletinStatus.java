package city.minsheng.market.bulletin;

import static city.minsheng.market.bulletin.BulletinMove.CORRECT;
import static city.minsheng.market.bulletin.BulletinMove.PUBLISH;
import static city.minsheng.market.bulletin.BulletinMove.VERIFY;

import java.util.Set;

/** Life of one edition of a bulletin (公示状态): what {@link #moves()} does not list is refused. */
enum BulletinStatus {
    OPEN("待复核"),
    COMPLETE("待公示"),
    PUBLISHED("已公示");

    private final String label;

    BulletinStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Tests may still arrive while it is complete: these are verified before it can be published. */
    Set<BulletinMove> moves() {
        return switch (this) {
            case OPEN -> Set.of(VERIFY);
            case COMPLETE -> Set.of(VERIFY, PUBLISH);
            case PUBLISHED -> Set.of(CORRECT);
        };
    }
}
