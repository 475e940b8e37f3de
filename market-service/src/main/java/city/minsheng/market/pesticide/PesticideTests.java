package city.minsheng.market.pesticide;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.register.Reach;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The tests, one by one for those who may see them, and by the day for the bulletin. */
@ApplicationScoped
public class PesticideTests extends ScopedRepository<PesticideTest> {
    private static final String OF_DAY = " where e.marketCode = ?1 and e.day = ?2";

    @Inject
    Audit audit;

    PesticideTests() {
        super(PesticideTest.class, MarketProblem.TEST_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Reach.ofMarket(actor);
    }

    /** How far the tests of a day are. */
    public DayTally tally(String marketCode, LocalDate day) {
        var row = ofDay("""
                        select count(case when e.status = TESTED then 1 end),
                            count(case when e.status = VERIFIED then 1 end),
                            count(case when e.status = PUBLISHED then 1 end)
                        from PesticideTest e""", Object[].class, marketCode, day).getSingleResult();
        return new DayTally((Long) row[0], (Long) row[1], (Long) row[2]);
    }

    /** Verifies all tests of a day that wait for it: all or, when one of them is the actor's own, none. */
    public void verifyDay(String marketCode, LocalDate day, Actor actor, Instant now) {
        moveAll(locked(marketCode, day, Set.of(TestStatus.TESTED)), TestMove.VERIFY, actor, now);
    }

    /**
     * Publishes all verified tests of a day.
     *
     * @return every test of the day that is public now, by time, stall and produce
     */
    public List<PublishedTest> publishDay(String marketCode, LocalDate day, Actor actor, Instant now) {
        var all = locked(marketCode, day, Set.of(TestStatus.VERIFIED, TestStatus.PUBLISHED));
        var fresh = all.stream()
                .filter(test -> test.status() == TestStatus.VERIFIED)
                .toList();
        moveAll(fresh, TestMove.PUBLISH, actor, now);
        return all.stream().map(PublishedTest::of).sorted(PublishedTest.ORDER).toList();
    }

    private void moveAll(List<PesticideTest> tests, TestMove move, Actor actor, Instant now) {
        var before = tests.stream().map(Snapshot::of).toList();
        tests.forEach(test -> test.move(move, null, actor, now));
        entities.flush();
        for (int i = 0; i < before.size(); i++) {
            var test = tests.get(i);
            audit.change(actor, move.name(), Snapshot.KIND, test.id(), before.get(i), Snapshot.of(test));
        }
    }

    /** Always in one order, so that two that want the same day queue up; with the steps, to which one is appended. */
    private List<PesticideTest> locked(String marketCode, LocalDate day, Set<TestStatus> statuses) {
        var tests = ofDay("select e from PesticideTest e", PesticideTest.class, " and e.status in ?3 order by e.id")
                .setParameter(1, marketCode)
                .setParameter(2, day)
                .setParameter(3, statuses)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (!tests.isEmpty()) {
            entities.createQuery(
                            "select e from PesticideTest e join fetch e.steps where e.id in ?1", PesticideTest.class)
                    .setParameter(1, tests.stream().map(PesticideTest::id).toList())
                    .getResultList();
        }
        return tests;
    }

    private <R> TypedQuery<R> ofDay(String select, Class<R> type, String marketCode, LocalDate day) {
        return ofDay(select, type, "").setParameter(1, marketCode).setParameter(2, day);
    }

    private <R> TypedQuery<R> ofDay(String select, Class<R> type, String more) {
        return entities.createQuery(select + OF_DAY + more, type);
    }

    /** What the audit keeps of a test. */
    @RegisterForReflection
    record Snapshot(UUID id, TestStatus status, String rate, UUID tester) {
        static final String KIND = "pesticide-test";

        static Snapshot of(PesticideTest test) {
            return new Snapshot(
                    test.id(), test.status(), test.inhibitionRatePercent().toPlainString(), test.tester());
        }
    }
}
