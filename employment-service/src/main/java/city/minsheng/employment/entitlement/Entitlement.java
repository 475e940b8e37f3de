package city.minsheng.employment.entitlement;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.employment.eligibility.Outcome;
import city.minsheng.employment.eligibility.Standing;
import city.minsheng.employment.enterprise.Payee;
import city.minsheng.employment.problem.EmploymentProblem;
import city.minsheng.employment.programme.Programme;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an enterprise is entitled to in a cycle (待遇资格). It is made and moved by the thousand in SQL; here are the acts of
 * the enterprise itself. Each move adds one step, whose number is the version that the move leaves behind.
 */
@Entity
class Entitlement {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID cycleId;

    @Enumerated(STRING)
    private Programme programme;

    private int cycleYear;
    private UUID enterpriseId;
    private String uscc;
    private String enterpriseName;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private EntitlementStatus status;

    private int decisionSeq;

    @Enumerated(STRING)
    private Outcome outcome;

    private Long amountFen; // null unless eligible
    private Integer persons; // null unless eligible
    private UUID batchId; // null unless in a batch

    @ElementCollection
    @CollectionTable(name = "entitlement_step", joinColumns = @JoinColumn(name = "entitlement_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    /** @param reason in words; null where none is asked for */
    @Embeddable
    record Step(
            @Enumerated(STRING) EntitlementStatus status,
            @Enumerated(STRING) Move move,
            Instant at,
            String subject,
            UUID person,
            String onBehalfOf,
            String reason) {}

    protected Entitlement() {} // for JPA

    /** The enterprise accepts the benefit on the account that is registered, of which it names the last four digits. */
    void confirm(Payee payee, String lastFourDigits, Actor actor, Instant now) {
        require(Move.CONFIRM, actor);
        if (payee.account() == null) {
            throw Refusal.of(EmploymentProblem.ACCOUNT_MISSING);
        }
        if (!payee.endsWith(lastFourDigits)) {
            throw Refusal.of(EmploymentProblem.ACCOUNT_ENDING);
        }
        if (payee.standing() == Standing.DEREGISTERED) {
            throw Refusal.of(EmploymentProblem.DEREGISTERED);
        }
        if (amountFen == 0) {
            throw Refusal.of(EmploymentProblem.NOTHING_TO_PAY);
        }
        enter(Move.CONFIRM, null, actor, now);
    }

    /** The enterprise does not want it. */
    void decline(String reason, Actor actor, Instant now) {
        require(Move.DECLINE, actor);
        enter(Move.DECLINE, reason, actor, now);
    }

    List<Move> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> move.roles.stream().anyMatch(actor::has))
                .filter(move -> uscc.equals(actor.org()))
                .sorted()
                .toList();
    }

    private void require(Move move, Actor actor) {
        var allowed = allowedTo(actor);
        if (!allowed.contains(move)) {
            throw Refusal.of(EmploymentProblem.ENTITLEMENT_MOVE, status, status.label())
                    .allowing(allowed);
        }
    }

    private void enter(Move move, String reason, Actor actor, Instant now) {
        status = move.target;
        steps.add(new Step(status, move, now, actor.subject(), actor.person(), actor.onBehalfOf(), reason));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID cycleId() {
        return cycleId;
    }

    Programme programme() {
        return programme;
    }

    int year() {
        return cycleYear;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String uscc() {
        return uscc;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    String regionCode() {
        return place.regionCode();
    }

    EntitlementStatus status() {
        return status;
    }

    int decisionSeq() {
        return decisionSeq;
    }

    Outcome outcome() {
        return outcome;
    }

    Long amountFen() {
        return amountFen;
    }

    Integer persons() {
        return persons;
    }

    UUID batchId() {
        return batchId;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
