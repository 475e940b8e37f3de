package city.minsheng.property.listing;

import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The company's right to be heard (陈述申辩): until when it may answer, what it said, and what was made of it. */
@Embeddable
class Reply {
    private LocalDate replyUntil;
    private UUID replyParameter;
    private String replyText; // null until answered
    private Instant repliedAt;
    private Boolean replyAccepted; // null until weighed
    private String replyDecision;

    protected Reply() {} // for JPA

    /** @param parameter version of the policy parameter that says how long */
    Reply(LocalDate until, UUID parameter) {
        this.replyUntil = until;
        this.replyParameter = parameter;
    }

    void give(String text, Instant now) {
        replyText = text;
        repliedAt = now;
    }

    void weigh(boolean accepted, String decision) {
        replyAccepted = accepted;
        replyDecision = decision;
    }

    /** Why nothing can be answered; null when it can. The last day is in time. */
    Refusal unanswerable(LocalDate today) {
        if (replyText != null) {
            return Refusal.of(ListingProblem.REPLIED);
        }
        return isOpen(today) ? null : Refusal.of(ListingProblem.REPLY_OVER, replyUntil);
    }

    /** Why there is nothing to weigh; null when there is. */
    Refusal unweighable() {
        if (replyText == null) {
            return Refusal.of(ListingProblem.REPLY_MISSING);
        }
        return replyAccepted == null ? null : Refusal.of(ListingProblem.REPLY_WEIGHED);
    }

    /** Why the company counts as unheard, or as heard and right; null when it can be listed. */
    Refusal unheard(LocalDate today) {
        if (isOpen(today)) {
            return Refusal.of(ListingProblem.REPLY_OPEN, replyUntil);
        }
        if (replyText != null && replyAccepted == null) {
            return Refusal.of(ListingProblem.REPLY_UNWEIGHED);
        }
        return Boolean.TRUE.equals(replyAccepted) ? Refusal.of(ListingProblem.REPLY_ACCEPTED) : null;
    }

    private boolean isOpen(LocalDate today) {
        return !today.isAfter(replyUntil);
    }

    LocalDate until() {
        return replyUntil;
    }

    String text() {
        return replyText;
    }

    Instant at() {
        return repliedAt;
    }

    Boolean accepted() {
        return replyAccepted;
    }

    String decision() {
        return replyDecision;
    }
}
