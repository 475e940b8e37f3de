package city.minsheng.property.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * What has happened to a request that somebody has to hear of.
 *
 * @param promise name of the promise; null where none is at stake
 * @param occurrence tells two of a kind apart: the level of an escalation, the number of an assignment or of a change of
 *     hands
 * @param office code of the region whose officers are told; null when those who serve are
 * @param person the only one who is told; null when all are
 */
public record Occasion(NoticeKind kind, String promise, Instant dueAt, int occurrence, String office, UUID person) {
    public static Occasion newRequest() {
        return newRequest(0);
    }

    /** @param handovers how often it changed hands, so that a company to which it comes back is told, too */
    public static Occasion newRequest(int handovers) {
        return new Occasion(NoticeKind.NEW_REQUEST, null, null, handovers, null, null);
    }

    public static Occasion reopened() {
        return new Occasion(NoticeKind.REOPENED, null, null, 0, null, null);
    }

    /** @param seq of the dispatch, so that a second assignment to the same person is told, too */
    public static Occasion assigned(int seq, UUID handler) {
        return new Occasion(NoticeKind.ASSIGNED, null, null, seq, null, handler);
    }

    public static Occasion soonLate(String promise, Instant dueAt) {
        return new Occasion(NoticeKind.SOON_LATE, promise, dueAt, 0, null, null);
    }

    /** The first level of an escalation: those who serve are told. */
    public static Occasion late(String promise, Instant dueAt) {
        return new Occasion(NoticeKind.LATE, promise, dueAt, 0, null, null);
    }

    /** A further level. @param office code of the town or county */
    public static Occasion escalated(String promise, Instant dueAt, int level, String office) {
        return new Occasion(NoticeKind.ESCALATED, promise, dueAt, level, office, null);
    }

    Address addressIn(About about) {
        return office == null ? about.serving(person) : new Address(Audience.OFFICE, office, person);
    }
}
