package city.minsheng.market.bulletin;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import city.minsheng.market.pesticide.DayTally;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.step.Step;
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

/** The public notice of a market's tests of one day (每日公示), in one of its editions. Once out it is never changed. */
@Entity
class Bulletin {
    @Id
    private UUID id;

    @Version
    private long version;

    private String marketCode;

    @Embedded
    private Place place;

    private LocalDate day;
    private int edition;
    private String reason; // why there is a later edition; null for the first

    @Enumerated(STRING)
    private BulletinStatus status;

    private String content; // the JSON that was published; null until then
    private String contentHash;
    private Integer tests;
    private Integer positives;
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "bulletin_step", joinColumns = @JoinColumn(name = "bulletin_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    protected Bulletin() {} // for JPA

    /** The first edition of a day that has come. */
    Bulletin(String marketCode, String regionCode, LocalDate day, Actor actor, Instant now) {
        this(marketCode, new Place(regionCode), day, 1, null, actor, now);
        if (day.isAfter(Clocks.dayOf(now))) {
            throw Refusal.of(MarketProblem.FUTURE_DAY, day);
        }
    }

    private Bulletin(
            String marketCode, Place place, LocalDate day, int edition, String reason, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.marketCode = marketCode;
        this.place = place;
        this.day = day;
        this.edition = edition;
        this.reason = reason;
        enter(BulletinStatus.OPEN, reason, actor, now);
    }

    /** Notes that somebody has seen to the tests of the day. {@code tally}: before he did. */
    void verify(DayTally tally, String comment, Actor actor, Instant now) {
        require(BulletinMove.VERIFY, actor);
        if (tally.all() == 0) {
            throw Refusal.of(MarketProblem.NO_TESTS);
        }
        if (status == BulletinStatus.COMPLETE && tally.unverified() == 0) {
            throw Refusal.of(MarketProblem.NOTHING_TO_VERIFY).allowing(allowedTo(actor, tally));
        }
        enter(BulletinMove.VERIFY.target, comment, actor, now);
    }

    /** Refused unless every test of the day is verified and there is at least one. */
    void requirePublishable(DayTally tally, Actor actor) {
        require(BulletinMove.PUBLISH, actor);
        if (tally.all() == 0) {
            throw Refusal.of(MarketProblem.NO_TESTS);
        }
        if (!tally.isComplete()) {
            throw Refusal.of(MarketProblem.UNVERIFIED_TESTS, tally.unverified()).allowing(allowedTo(actor, tally));
        }
    }

    /** Goes out, with the very text that everybody will read. */
    void publish(Frozen frozen, String comment, Actor actor, Instant now) {
        require(BulletinMove.PUBLISH, actor);
        if (frozen.tests() == 0) {
            throw Refusal.of(MarketProblem.NO_TESTS); // the last one was invalidated in this very moment
        }
        content = frozen.json();
        contentHash = frozen.hash();
        tests = frozen.tests();
        positives = frozen.positives();
        publishedAt = now;
        enter(BulletinMove.PUBLISH.target, comment, actor, now);
    }

    /** Begins the next edition; this one stays as it is and can still be read. */
    Bulletin correct(String why, Actor actor, Instant now) {
        require(BulletinMove.CORRECT, actor);
        return new Bulletin(marketCode, new Place(place.regionCode()), day, edition + 1, why, actor, now);
    }

    List<BulletinMove> allowedTo(Actor actor, DayTally tally) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move) && isPossible(move, tally))
                .sorted()
                .toList();
    }

    private boolean isPossible(BulletinMove move, DayTally tally) {
        return switch (move) {
            case VERIFY -> tally.unverified() > 0 || status == BulletinStatus.OPEN && tally.all() > 0;
            case PUBLISH -> tally.isComplete();
            case CORRECT -> true;
        };
    }

    private void require(BulletinMove move, Actor actor) {
        if (!isFor(actor, move)) {
            throw Refusal.of(CommonProblem.FORBIDDEN);
        }
        actor.requirePerson();
        if (!status.moves().contains(move)) {
            throw Refusal.of(MarketProblem.BULLETIN_MOVE, move, status.label(), status)
                    .allowing(status.moves().stream()
                            .filter(other -> isFor(actor, other))
                            .sorted()
                            .toList());
        }
    }

    private static boolean isFor(Actor actor, BulletinMove move) {
        return move.roles.stream().anyMatch(actor::has);
    }

    private void enter(BulletinStatus next, String why, Actor actor, Instant now) {
        status = next;
        steps.add(Step.into(next, actor, now, why));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String marketCode() {
        return marketCode;
    }

    LocalDate day() {
        return day;
    }

    int edition() {
        return edition;
    }

    String reason() {
        return reason;
    }

    BulletinStatus status() {
        return status;
    }

    String content() {
        return content;
    }

    String contentHash() {
        return contentHash;
    }

    Integer tests() {
        return tests;
    }

    Integer positives() {
        return positives;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
