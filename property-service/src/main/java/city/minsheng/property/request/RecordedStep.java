package city.minsheng.property.request;

import java.time.Instant;

/**
 * A step that was taken before the platform was there, as a list tells it.
 *
 * @param category with CLASSIFY
 * @param promisedAt with PROPOSE_PLAN
 * @param confirmBy with RESOLVE: the end of the window
 * @param reason with DECLINE
 */
record RecordedStep(
        Move move, Instant at, Category category, Instant promisedAt, Instant confirmBy, DeclineReason reason) {
    static RecordedStep of(Move move, Instant at) {
        return new RecordedStep(move, at, null, null, null, null);
    }

    static RecordedStep classify(Category category, Instant at) {
        return new RecordedStep(Move.CLASSIFY, at, category, null, null, null);
    }

    static RecordedStep plan(Instant promisedAt, Instant at) {
        return new RecordedStep(Move.PROPOSE_PLAN, at, null, promisedAt, null, null);
    }

    static RecordedStep resolve(Instant confirmBy, Instant at) {
        return new RecordedStep(Move.RESOLVE, at, null, null, confirmBy, null);
    }

    static RecordedStep decline(DeclineReason reason, Instant at) {
        return new RecordedStep(Move.DECLINE, at, null, null, null, reason);
    }

    Outcome outcome() {
        return reason == null ? move.outcome() : reason.outcome;
    }

    Remark remark() {
        return new Remark(category != null ? category.name() : reason != null ? reason.name() : null, null);
    }
}
