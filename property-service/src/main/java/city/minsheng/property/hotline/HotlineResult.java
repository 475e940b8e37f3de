package city.minsheng.property.hotline;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

/**
 * What came of a case.
 *
 * @param outcome null before the first reply
 * @param reached whether the visit reached the caller; null before it
 * @param satisfaction null before he has rated it
 */
@Embeddable
record HotlineResult(
        @Enumerated(STRING) HotlineOutcome outcome,
        Boolean reached,
        @Enumerated(STRING) Satisfaction satisfaction) {
    static final HotlineResult NONE = new HotlineResult(null, null, null);

    HotlineResult replied(HotlineOutcome replied) {
        return new HotlineResult(replied, reached, satisfaction);
    }

    HotlineResult visited(boolean wasReached) {
        return new HotlineResult(outcome, wasReached, satisfaction);
    }

    HotlineResult rated(Satisfaction rated) {
        return new HotlineResult(outcome, reached, rated);
    }

    boolean isReached() {
        return Boolean.TRUE.equals(reached);
    }
}
