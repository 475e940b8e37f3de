package city.minsheng.market.pesticide;

import static city.minsheng.market.pesticide.TestMove.INVALIDATE;
import static city.minsheng.market.pesticide.TestMove.PUBLISH;
import static city.minsheng.market.pesticide.TestMove.VERIFY;

import java.util.Set;

/** Life of a quick test (检测状态): what {@link #moves()} does not list is refused. */
enum TestStatus {
    TESTED("待复核"),
    VERIFIED("已复核"),
    PUBLISHED("已公示"),
    INVALIDATED("已作废");

    private final String label;

    TestStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Set<TestMove> moves() {
        return switch (this) {
            case TESTED -> Set.of(VERIFY, INVALIDATE);
            case VERIFIED -> Set.of(PUBLISH, INVALIDATE);
            case PUBLISHED -> Set.of(INVALIDATE);
            case INVALIDATED -> Set.of();
        };
    }
}
