package city.minsheng.property.vote;

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

/** A vote of the owners of a community (业主表决): its matters, its days, its frozen totals, its result and every step. */
@Entity
class Vote {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String communityCode;

    @Embedded
    private Place place;

    private String title;

    @Enumerated(STRING)
    private RuleSet rules;

    @Enumerated(STRING)
    private VoteStatus status;

    private LocalDate noticeOn;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private UUID parameterId; // that gave the days of notice
    private Long allArea;
    private Long allHeads;
    private Integer allRooms;
    private String rosterHash;
    private String ballotsHash;
    private Long partArea;
    private Long partHeads;
    private UUID firstCounter;
    private UUID secondCounter;
    private UUID publicityId;

    @ElementCollection
    @CollectionTable(name = "vote_matter", joinColumns = @JoinColumn(name = "vote_id"))
    @OrderColumn(name = "seq")
    private List<Matter> matters = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "vote_step", joinColumns = @JoinColumn(name = "vote_id"))
    @OrderColumn(name = "seq")
    private List<VoteStep> steps = new ArrayList<>(); // append-only

    protected Vote() {} // for JPA

    Vote(Draft in, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = in.number();
        this.communityCode = in.communityCode();
        this.place = new Place(in.regionCode());
        this.title = in.title();
        this.rules = RuleSet.current();
        this.matters.addAll(in.matters());
        enter(null, VoteStatus.DRAFT, null, actor, now);
    }

    /** What is known of a vote when it is drafted. */
    record Draft(String number, String communityCode, String regionCode, String title, List<Matter> matters) {}

    /**
     * Announces the days of the vote.
     *
     * @param earliest the first day that the length of the notice leaves
     */
    void announce(
            LocalDate opens, LocalDate closes, LocalDate earliest, PolicyParameter notice, Actor actor, Instant now) {
        requireAllowed(VoteMove.NOTIFY, actor);
        if (opens.isBefore(earliest)) {
            throw Refusal.of(VoteProblem.NOTICE_SHORT, earliest);
        }
        if (closes.isBefore(opens)) {
            throw Refusal.of(VoteProblem.PERIOD);
        }
        noticeOn = Clocks.dayOf(now);
        opensOn = opens;
        closesOn = closes;
        parameterId = notice.id();
        move(VoteMove.NOTIFY, null, actor, now);
    }

    /** Refuses to open before its first day and after its last. */
    void requireOpenable(Actor actor, Instant now) {
        requireAllowed(VoteMove.OPEN, actor);
        var today = Clocks.dayOf(now);
        if (today.isBefore(opensOn)) {
            throw Refusal.of(VoteProblem.TOO_EARLY, opensOn);
        }
        if (today.isAfter(closesOn)) {
            throw Refusal.of(VoteProblem.OVER, closesOn);
        }
    }

    /** Freezes the roster and lets the ballots in. */
    void open(Roster roster, Actor actor, Instant now) {
        requireOpenable(actor, now);
        if (roster.heads().isEmpty()) {
            throw Refusal.of(VoteProblem.NO_ROOMS);
        }
        allArea = roster.weight().area();
        allHeads = roster.weight().heads();
        allRooms = roster.headByRoom().size();
        rosterHash = roster.hash();
        move(VoteMove.OPEN, null, actor, now);
    }

    /** Closes the box once its last day is over. */
    void requireCloseable(Actor actor, Instant now) {
        requireAllowed(VoteMove.CLOSE, actor);
        if (!Clocks.dayOf(now).isAfter(closesOn)) {
            throw Refusal.of(VoteProblem.STILL_OPEN, closesOn);
        }
    }

    /** @param hash over all ballots: from now on the box is what it is */
    void close(String hash, Actor actor, Instant now) {
        requireCloseable(actor, now);
        ballotsHash = hash;
        move(VoteMove.CLOSE, null, actor, now);
    }

    /** The first count; counted again, it replaces the one before. */
    void count(Count count, HandCount hand, Actor actor, Instant now) {
        requireAllowed(VoteMove.COUNT, actor);
        hand.requireAgreement(count);
        partArea = count.tookPart().area();
        partHeads = count.tookPart().heads();
        for (int i = 0; i < matters.size(); i++) {
            matters.set(i, matters.get(i).counted(count.tallies().get(i)));
        }
        firstCounter = actor.requirePerson();
        move(VoteMove.COUNT, null, actor, now);
    }

    /** The second count: another person's, over the same box, with the same figures. It decides. */
    void check(Count count, HandCount hand, String hash, Actor actor, Instant now) {
        requireAllowed(VoteMove.CHECK, actor);
        hand.requireAgreement(count);
        if (!hash.equals(ballotsHash)) {
            throw Refusal.of(VoteProblem.BOX_CHANGED);
        }
        if (!agreesWith(count)) {
            throw Refusal.of(VoteProblem.RECOUNT);
        }
        var quorum = Threshold.QUORUM.isReached(tookPart(), all());
        matters.replaceAll(matter -> matter.decided(quorum));
        secondCounter = actor.requirePerson();
        var passed = matters.stream().anyMatch(Matter::passed);
        var reached = passed ? VoteStatus.COUNTED : VoteStatus.FAILED_MAJORITY;
        enter(VoteMove.CHECK, quorum ? reached : VoteStatus.FAILED_QUORUM, null, actor, now);
    }

    /** Whether a count says what is on record. */
    boolean agreesWith(Count count) {
        return count.tookPart().equals(tookPart())
                && count.tallies().equals(matters.stream().map(Matter::tally).toList());
    }

    void publish(UUID publicity, Actor actor, Instant now) {
        move(VoteMove.PUBLISH, null, actor, now);
        publicityId = publicity;
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    void move(VoteMove move, String comment, Actor actor, Instant now) {
        requireAllowed(move, actor);
        enter(move, move.target, comment, actor, now);
    }

    void requireAllowed(VoteMove move, Actor actor) {
        if (move.roles.stream().noneMatch(actor::has)) {
            throw Refusal.of(VoteProblem.ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(VoteProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
        if (move == VoteMove.CHECK && firstCounter == null) {
            throw Refusal.of(VoteProblem.NOT_COUNTED).allowing(allowedTo(actor));
        }
        if (move == VoteMove.CHECK && firstCounter.equals(actor.person())) {
            throw Refusal.of(VoteProblem.SAME_COUNTER);
        }
    }

    List<VoteMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> move.roles.stream().anyMatch(actor::has))
                .filter(move -> move != VoteMove.CHECK || firstCounter != null && !firstCounter.equals(actor.person()))
                .sorted()
                .toList();
    }

    private void enter(VoteMove move, VoteStatus next, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new VoteStep(move, next, actor.subject(), actor.onBehalfOf(), now, comment));
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(
            long version,
            VoteStatus status,
            LocalDate opensOn,
            String rosterHash,
            String ballotsHash,
            Long partHeads) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, opensOn, rosterHash, ballotsHash, partHeads);
    }

    /** What a view is made of; what is not known yet is null. */
    record Facts(
            UUID id,
            long version,
            String number,
            String communityCode,
            String regionCode,
            String title,
            RuleSet rules,
            VoteStatus status,
            LocalDate noticeOn,
            LocalDate opensOn,
            LocalDate closesOn,
            Integer rooms,
            String rosterHash,
            String ballotsHash,
            UUID publicityId) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                number,
                communityCode,
                place.regionCode(),
                title,
                rules,
                status,
                noticeOn,
                opensOn,
                closesOn,
                allRooms,
                rosterHash,
                ballotsHash,
                publicityId);
    }

    UUID id() {
        return id;
    }

    /** The whole roster; null before it was frozen. */
    Weight all() {
        return allArea == null ? null : new Weight(allArea, allHeads);
    }

    /** Those who have cast a ballot; null before they were counted. */
    Weight tookPart() {
        return partArea == null ? null : new Weight(partArea, partHeads);
    }

    /** Whether two counts have agreed. */
    boolean isDecided() {
        return secondCounter != null;
    }

    List<Matter> matters() {
        return List.copyOf(matters);
    }

    List<VoteStep> steps() {
        return List.copyOf(steps);
    }
}
