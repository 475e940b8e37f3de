package city.minsheng.market.pesticide;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.step.Step;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One quick test of one sample of a stall (农残快检记录) and every step taken on it. */
@Entity
class PesticideTest {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    @Id
    private UUID id;

    @Version
    private long version;

    private String marketCode;

    @Embedded
    private Place place;

    private String stallNumber;
    private Instant sampledAt;

    @Column(insertable = false, updatable = false)
    private LocalDate day; // made from sampledAt by the database

    private String produce;

    @Column(precision = 6, scale = 2)
    private BigDecimal inhibitionRatePercent;

    @Enumerated(STRING)
    private Verdict verdict;

    private UUID tester;

    @Enumerated(STRING)
    private TestStatus status;

    @ElementCollection
    @CollectionTable(name = "pesticide_test_step", joinColumns = @JoinColumn(name = "test_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    /** What was sampled where, and the rate as read off the device. */
    record Sample(
            String marketCode,
            String regionCode,
            String stallNumber,
            Instant sampledAt,
            String produce,
            BigDecimal inhibitionRatePercent) {}

    protected PesticideTest() {} // for JPA

    PesticideTest(Sample sample, Actor tester, Instant now) {
        if (!isPossibleTime(sample.sampledAt(), now)) {
            throw Refusal.of(MarketProblem.FUTURE_TEST);
        }
        if (!Verdict.isPlausible(sample.inhibitionRatePercent())) {
            throw Refusal.of(MarketProblem.RATE, Verdict.LEAST, Verdict.MOST);
        }
        this.id = Ids.next(now);
        this.marketCode = sample.marketCode();
        this.place = new Place(sample.regionCode());
        this.stallNumber = sample.stallNumber();
        this.sampledAt = sample.sampledAt();
        this.produce = sample.produce();
        this.inhibitionRatePercent = sample.inhibitionRatePercent();
        this.verdict = Verdict.of(sample.inhibitionRatePercent());
        this.tester = tester.requirePerson();
        enter(TestStatus.TESTED, tester, now, null);
    }

    /** A sample is not of the future; and what is dated before any such device is a slip. */
    static boolean isPossibleTime(Instant sampledAt, Instant now) {
        return !sampledAt.isAfter(now) && !sampledAt.isBefore(EARLIEST);
    }

    /** Takes a step: 403 when it is not this actor's to take, 409 when it is not possible now. */
    void move(TestMove move, String reason, Actor actor, Instant now) {
        if (move.roles.stream().noneMatch(actor::has)) {
            throw Refusal.of(CommonProblem.FORBIDDEN);
        }
        actor.requirePerson();
        if (!status.moves().contains(move)) {
            throw Refusal.of(MarketProblem.TEST_MOVE, move, status.label(), status)
                    .allowing(allowedTo(actor));
        }
        if (move == TestMove.VERIFY && isOwn(actor)) {
            throw Refusal.of(MarketProblem.OWN_TEST).allowing(allowedTo(actor));
        }
        enter(move.target, actor, now, reason);
    }

    /** What the actor may do next by an endpoint of the test's own. */
    List<TestMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> move != TestMove.PUBLISH)
                .filter(move -> move.roles.stream().anyMatch(actor::has))
                .filter(move -> move != TestMove.VERIFY || !isOwn(actor))
                .sorted()
                .toList();
    }

    private boolean isOwn(Actor actor) {
        return tester.equals(actor.person());
    }

    private void enter(TestStatus next, Actor actor, Instant now, String reason) {
        status = next;
        steps.add(Step.into(next, actor, now, reason));
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

    String stallNumber() {
        return stallNumber;
    }

    Instant sampledAt() {
        return sampledAt;
    }

    String produce() {
        return produce;
    }

    BigDecimal inhibitionRatePercent() {
        return inhibitionRatePercent;
    }

    Verdict verdict() {
        return verdict;
    }

    TestStatus status() {
        return status;
    }

    UUID tester() {
        return tester;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
