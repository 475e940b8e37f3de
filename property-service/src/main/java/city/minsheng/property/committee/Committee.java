package city.minsheng.property.committee;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An owners' committee (业主委员会) from its filing to its end. One is in office in a community; the former ones stay. */
@Entity
class Committee {
    private static final int FEWEST_SEATS = 5;
    private static final int MOST_SEATS = 11;

    @Id
    private UUID id;

    @Version
    private long version;

    private String communityCode;

    @Embedded
    private Place place;

    private UUID formationId;
    private int seats;
    private LocalDate termFrom;
    private LocalDate termUntil; // its last day
    private LocalDate endedOn; // null while it is in office
    private String endedBecause;

    protected Committee() {} // for JPA

    /**
     * What is said of a committee when it is registered.
     *
     * @param years of its term
     */
    record Registration(UUID formationId, int seats, LocalDate termFrom, int years) {}

    Committee(String communityCode, String regionCode, Registration in, Instant now) {
        if (in.seats() < FEWEST_SEATS || in.seats() > MOST_SEATS || in.seats() % 2 == 0) {
            throw Refusal.of(CommitteeProblem.SEATS, in.seats());
        }
        this.id = Ids.next(now);
        this.communityCode = communityCode;
        this.place = new Place(regionCode);
        this.formationId = in.formationId();
        this.seats = in.seats();
        this.termFrom = in.termFrom();
        this.termUntil = in.termFrom().plusYears(in.years()).minusDays(1);
    }

    void end(String reason, Instant now) {
        if (endedOn != null) {
            throw Refusal.of(CommitteeProblem.ENDED);
        }
        endedOn = Clocks.dayOf(now);
        endedBecause = reason;
    }

    /** What an audit compares. */
    record Snapshot(long version, UUID formationId, int seats, LocalDate termUntil, LocalDate endedOn) {}

    Snapshot snapshot() {
        return new Snapshot(version, formationId, seats, termUntil, endedOn);
    }

    /** @param members who are in the register of members */
    CommitteeView view(long members, LocalDate today, int noticeDays) {
        var state = endedOn == null ? TermState.of(termUntil, today, noticeDays) : TermState.TERM_ENDED;
        return new CommitteeView(
                id,
                version,
                communityCode,
                formationId,
                seats,
                members,
                Math.max(0, seats - members),
                termFrom,
                termUntil,
                state,
                state.label(),
                endedOn,
                endedBecause);
    }

    UUID id() {
        return id;
    }

    String communityCode() {
        return communityCode;
    }
}
