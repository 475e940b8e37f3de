package city.minsheng.property.marketexit;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** The decision that a company leaves (退出决定): one person prepares it, another approves it. */
@Embeddable
class Decision {
    private String decision;
    private String document;
    private UUID preparedBy;
    private UUID decidedBy; // null until approved
    private LocalDate decidedOn;

    protected Decision() {} // for JPA

    Decision(String text, String document, UUID preparedBy) {
        this.decision = text;
        this.document = document;
        this.preparedBy = preparedBy;
    }

    void approve(UUID person, LocalDate today) {
        decidedBy = person;
        decidedOn = today;
    }

    /** Why this person cannot approve it; null when he can. */
    Refusal unapprovableBy(Actor actor) {
        return preparedBy.equals(actor.person()) ? Refusal.of(ExitProblem.FOUR_EYES) : null;
    }

    /** What two have decided nobody takes back who was one of them. */
    Refusal irrevocableBy(Actor actor) {
        var decided = decidedBy != null;
        var own = preparedBy.equals(actor.person()) || decided && decidedBy.equals(actor.person());
        return decided && own ? Refusal.of(ExitProblem.FOUR_EYES) : null;
    }

    String text() {
        return decision;
    }

    String document() {
        return document;
    }

    LocalDate on() {
        return decidedOn;
    }
}
