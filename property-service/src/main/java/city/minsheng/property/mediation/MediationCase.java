package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A dispute that is mediated (纠纷调解), level by level: its parties, every step taken on it and the term of each level. */
@Entity
class MediationCase {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String communityCode;

    @Embedded
    private Place place;

    private String companyUscc; // served the community when it was filed; null when none did

    @Enumerated(STRING)
    private DisputeKind kind;

    private String description;
    private UUID filedBy;
    private Instant filedAt;

    @Enumerated(STRING)
    private MediationStatus status;

    private int level = 1; // where it stands, and in the end where it was concluded
    private UUID templateId;
    private String agreementSealed;
    private LocalDate settledOn;
    private String courtNumber;

    @ElementCollection
    @CollectionTable(name = "mediation_party", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "seq")
    private List<Party> parties = new ArrayList<>(); // as filed

    @ElementCollection
    @CollectionTable(name = "mediation_clock", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "seq")
    private List<MediationClock> clocks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mediation_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "seq")
    private List<MediationStep> steps = new ArrayList<>(); // append-only

    protected MediationCase() {} // for JPA

    MediationCase(Filing in, Actor filer, Instant now) {
        if (!Arrays.stream(Side.values())
                .allMatch(side -> in.parties().stream().anyMatch(party -> party.side() == side))) {
            throw Refusal.of(MediationProblem.SIDES);
        }
        this.id = Ids.next(now);
        this.number = in.number();
        this.communityCode = in.community().code();
        this.place = new Place(in.community().regionCode());
        this.companyUscc = in.community().companyUscc();
        this.kind = in.kind();
        this.description = in.description();
        this.parties.addAll(in.parties());
        this.filedBy = filer.requirePerson();
        this.filedAt = now;
        enter(null, MediationStatus.FILED, null, null, filer, now);
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    void move(MediationMove move, String reason, String comment, Actor actor, Instant now) {
        if (!isFor(actor, move)) {
            throw Refusal.of(isBarred(actor, move) ? MediationProblem.PARTY : MediationProblem.ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(MediationProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
        enter(move, move.target == null ? status.above() : move.target, reason, comment, actor, now);
    }

    /** The first level begins, and its term. */
    void accept(MediationTerms terms, String comment, Actor actor, Instant now) {
        move(MediationMove.ACCEPT, null, comment, actor, now);
        start(terms, now);
    }

    /** No agreement on this level: the next one begins with a term of its own, after the third there is none. */
    void fail(MediationTerms terms, String why, Actor actor, Instant now) {
        move(MediationMove.FAIL, null, why, actor, now);
        if (status.level() > 0) {
            level = status.level();
            start(terms, now);
        }
    }

    /** @param sealed the whole agreement as it is printed */
    void settle(AgreementTemplate template, String sealed, Actor actor, Instant now) {
        move(MediationMove.SETTLE, null, null, actor, now);
        templateId = template.id();
        agreementSealed = sealed;
        settledOn = Clocks.dayOf(now);
    }

    /** A court has confirmed the agreement (司法确认). */
    void confirm(String itsCourtNumber, Actor actor, Instant now) {
        move(MediationMove.CONFIRM, null, itsCourtNumber, actor, now);
        courtNumber = itsCourtNumber;
    }

    List<MediationMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move))
                .sorted()
                .toList();
    }

    /** Each level has its mediators; who is in dispute is none of them. Only who filed it takes it back. */
    private boolean isFor(Actor actor, MediationMove move) {
        if (move == MediationMove.WITHDRAW) {
            return filedBy.equals(actor.person()) && move.roles.stream().anyMatch(actor::has);
        }
        return !isBarred(actor, move)
                && move.roles.stream().filter(actor::has).anyMatch(role -> switch (role) {
                    case PROPERTY_STAFF -> level == 1 && companyUscc != null && companyUscc.equals(actor.org());
                    case COMMUNITY_WORKER -> level == 1;
                    case TOWN_OFFICER -> level == 2;
                    case COUNTY_OFFICER -> level == 3 || move == MediationMove.CONFIRM;
                    default -> false;
                });
    }

    private boolean isBarred(Actor actor, MediationMove move) {
        return move != MediationMove.WITHDRAW && parties.stream().anyMatch(party -> party.is(actor));
    }

    private void enter(
            MediationMove move, MediationStatus next, String reason, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new MediationStep(move, next, level, actor.subject(), actor.onBehalfOf(), now, reason, comment));
        clocks.forEach(clock -> clock.stop(next, now));
    }

    private void start(MediationTerms terms, Instant now) {
        clocks.add(new MediationClock(level, terms, now));
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, MediationStatus status, int level, LocalDate settledOn, String courtNumber) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, level, settledOn, courtNumber);
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            String number,
            MediationStatus status,
            int level,
            String communityCode,
            String companyUscc,
            DisputeKind kind,
            String description,
            Instant filedAt,
            LocalDate settledOn,
            String courtNumber,
            List<Party> parties) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                number,
                status,
                level,
                communityCode,
                companyUscc,
                kind,
                description,
                filedAt,
                settledOn,
                courtNumber,
                List.copyOf(parties));
    }

    /** Null before it is settled. */
    String agreementSealed() {
        return agreementSealed;
    }

    UUID templateId() {
        return templateId;
    }

    List<MediationClock.Reading> clocks(Instant now) {
        return clocks.stream().map(clock -> clock.read(now)).toList();
    }

    List<MediationStep> steps() {
        return List.copyOf(steps);
    }

    UUID id() {
        return id;
    }
}
