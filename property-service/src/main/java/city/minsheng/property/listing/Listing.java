package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameter;
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
import java.util.List;
import java.util.UUID;

/** A company on the red or the black list (红黑名单), from the proposal to its end. */
@Entity
class Listing {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String companyUscc;
    private String companyName; // as it was when proposed: what is published does not change with the register

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private Colour colour;

    @Enumerated(STRING)
    private ListingStatus status;

    @Enumerated(STRING)
    private Ground reasonCode;

    private String reason;
    private UUID proposedBy;
    private UUID approvedBy;

    @Embedded
    private Reply reply;

    @Embedded
    private Term term;

    private String document; // number of the document that announces it; null until published
    private Instant publishedAt;
    private UUID revocationBy; // who proposed to revoke it; null while nobody does
    private String revocationReason;

    @ElementCollection
    @CollectionTable(name = "listing_evidence", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "seq")
    private List<Evidence> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "listing_step", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "seq")
    private List<ListingStep> steps = new ArrayList<>(); // append-only

    protected Listing() {} // for JPA

    Listing(Proposal proposal, Term term, Reply reply, Actor actor, Instant now) {
        if (proposal.ground().colour != proposal.colour()) {
            throw Refusal.of(
                    ListingProblem.GROUND, proposal.ground(), proposal.colour().label(), proposal.colour());
        }
        requireImpersonal(proposal.reason());
        this.id = Ids.next(now);
        this.number = proposal.number();
        this.companyUscc = proposal.company().uscc();
        this.companyName = proposal.company().name();
        this.place = new Place(proposal.company().regionCode());
        this.colour = proposal.colour();
        this.reasonCode = proposal.ground();
        this.reason = proposal.reason();
        this.evidence.addAll(proposal.evidence());
        this.term = term;
        this.reply = reply;
        this.proposedBy = actor.requirePerson();
        enter(ListingStatus.PROPOSED, "PROPOSE", null, actor, now);
    }

    void reply(String text, Actor actor, Instant now) {
        take(ListingMove.REPLY, text, actor, now);
        reply.give(text, now);
    }

    /** @param accepted whether the company is right, so that the listing cannot be approved any more */
    void weigh(boolean accepted, String decision, Actor actor, Instant now) {
        take(ListingMove.WEIGH, decision, actor, now);
        reply.weigh(accepted, decision);
    }

    void approve(String comment, Actor actor, Instant now) {
        take(ListingMove.APPROVE, comment, actor, now);
        approvedBy = actor.requirePerson();
    }

    /**
     * @param opposite number of the company's published listing of the other colour; null when there is none
     * @param leastListed months that a black one stands before it can be repaired
     */
    void publish(String itsDocument, String opposite, PolicyParameter leastListed, Actor actor, Instant now) {
        requireImpersonal(itsDocument);
        take(ListingMove.PUBLISH, itsDocument, actor, now);
        if (opposite != null) {
            throw Refusal.of(ListingProblem.OPPOSITE, opposite);
        }
        document = itsDocument;
        publishedAt = now;
        term.begin(Clocks.dayOf(now));
        if (colour == Colour.BLACK) {
            term.repairableAfter(leastListed);
        }
    }

    void proposeRevocation(String why, Actor actor, Instant now) {
        take(ListingMove.PROPOSE_REVOCATION, why, actor, now);
        revocationBy = actor.requirePerson();
        revocationReason = why;
    }

    /** Its last day is over. */
    void expire(Actor job, Instant now) {
        if (status.isPublic() && term.isOver(Clocks.dayOf(now))) {
            enter(ListingStatus.EXPIRED, "EXPIRE", null, job, now);
        }
    }

    /** Takes a step: refused with 409 when it is not possible now, with 403 when another person has to take it. */
    void take(ListingMove move, String comment, Actor actor, Instant now) {
        actor.requirePerson();
        var today = Clocks.dayOf(now);
        if (!status.moves().contains(move)) {
            throw Refusal.of(ListingProblem.MOVE, status, status.label()).allowing(allowedTo(actor, today));
        }
        var hindrance = hindrance(move, actor, today);
        if (hindrance != null) {
            throw hindrance.allowing(allowedTo(actor, today));
        }
        enter(move.target == null ? status : move.target, move.name(), comment, actor, now);
    }

    List<ListingMove> allowedTo(Actor actor, LocalDate today) {
        return status.moves().stream()
                .filter(move -> actor.has(move.role))
                .filter(move -> !move.role.equals(PROPERTY_STAFF) || companyUscc.equals(actor.org()))
                .filter(move -> hindrance(move, actor, today) == null)
                .sorted()
                .toList();
    }

    /** What stands in the way of a move that the state allows; null when nothing does. */
    private Refusal hindrance(ListingMove move, Actor actor, LocalDate today) {
        return switch (move) {
            case REPLY -> reply.unanswerable(today);
            case WEIGH -> reply.unweighable();
            case APPROVE -> fourEyes(proposedBy, actor, reply.unheard(today));
            case PUBLISH -> null;
            case REQUEST_REPAIR -> term.unrepairable(today);
            case GRANT_REPAIR, DENY_REPAIR -> fourEyes(proposedBy, actor, term.ended(today));
            case PROPOSE_REVOCATION -> term.ended(today);
            case REVOKE ->
                revocationBy == null
                        ? Refusal.of(ListingProblem.REVOCATION_MISSING)
                        : fourEyes(revocationBy, actor, term.ended(today));
        };
    }

    private static Refusal fourEyes(UUID first, Actor second, Refusal otherwise) {
        return first.equals(second.person()) ? Refusal.of(ListingProblem.FOUR_EYES) : otherwise;
    }

    private static void requireImpersonal(String text) {
        if (PersonalData.isIn(text)) {
            throw Refusal.of(ListingProblem.PERSONAL);
        }
    }

    private void enter(ListingStatus next, String move, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new ListingStep(next, move, actor.subject(), actor.onBehalfOf(), now, comment));
    }

    /** What an audit compares. */
    record Snapshot(long version, ListingStatus status, String document, LocalDate validTo, String revocationReason) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, document, term.to(), revocationReason);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String companyUscc() {
        return companyUscc;
    }

    String companyName() {
        return companyName;
    }

    String regionCode() {
        return place.regionCode();
    }

    Colour colour() {
        return colour;
    }

    ListingStatus status() {
        return status;
    }

    Ground ground() {
        return reasonCode;
    }

    String reason() {
        return reason;
    }

    Reply reply() {
        return reply;
    }

    Term term() {
        return term;
    }

    String document() {
        return document;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String revocationReason() {
        return revocationReason;
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<ListingStep> steps() {
        return List.copyOf(steps);
    }
}
