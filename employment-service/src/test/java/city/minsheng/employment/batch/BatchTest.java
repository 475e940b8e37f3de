package city.minsheng.employment.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import city.minsheng.employment.problem.EmploymentProblem;
import city.minsheng.employment.programme.OpenCycle;
import city.minsheng.employment.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTest {
    static final Instant NOW = Instant.parse("2022-09-01T01:00:00Z");
    static final Actor PREPARER = actor(1, Roles.EMPLOYMENT_CLERK, Roles.EMPLOYMENT_APPROVER);
    static final Actor CHECKER = actor(2, Roles.EMPLOYMENT_CLERK, Roles.EMPLOYMENT_APPROVER);
    static final Actor APPROVER = actor(3, Roles.EMPLOYMENT_APPROVER);
    static final Control FIGURES = new Control(2, new Money(1800_00));

    final OpenCycle cycle =
            new OpenCycle(new UUID(0, 9), 0, Programme.JOB_RETENTION_REFUND, 2022, LocalDate.of(2022, 12, 31), NOW);
    final Batch batch = new Batch(cycle, 7, PREPARER, NOW);

    @BeforeEach
    void it_holds_two() {
        batch.holds(FIGURES);
    }

    @Test
    void its_number_tells_programme_and_year() {
        assertThat(batch.number()).isEqualTo("WG-2022-000007");
    }

    @ParameterizedTest
    @CsvSource({"1, 180000", "3, 180000", "2, 179999", "2, 180001"})
    void figures_that_differ_are_refused_by_checker_and_approver(int count, long fen) {
        var wrong = new Control(count, new Money(fen));
        refused(EmploymentProblem.BATCH_CONTROL, () -> batch.check(wrong, CHECKER, NOW));
        objectionsClosed();
        refused(EmploymentProblem.BATCH_CONTROL, () -> batch.approve(wrong, APPROVER, NOW));
        assertThat(batch.status()).isEqualTo(BatchStatus.OBJECTION_CLOSED);
    }

    @Test
    void neither_the_preparer_nor_the_checker_approves() {
        objectionsClosed();
        refused(EmploymentProblem.BATCH_FOUR_EYES, () -> batch.approve(FIGURES, PREPARER, NOW));
        refused(EmploymentProblem.BATCH_FOUR_EYES, () -> batch.approve(FIGURES, CHECKER, NOW));
        assertThat(batch.allowedTo(CHECKER)).doesNotContain(BatchMove.APPROVE);
        batch.approve(FIGURES, APPROVER, NOW);
        assertThat(batch.status()).isEqualTo(BatchStatus.APPROVED);
    }

    @Test
    void a_returned_batch_may_be_approved_by_who_checked_it_before() {
        objectionsClosed();
        batch.returnToDraft("名单需更正", APPROVER, NOW);
        batch.check(FIGURES, PREPARER, NOW);
        batch.publish(PREPARER, NOW);
        batch.closeObjections(PREPARER, NOW);
        batch.approve(FIGURES, CHECKER, NOW);
        assertThat(batch.status()).isEqualTo(BatchStatus.APPROVED);
    }

    @Test
    void an_empty_batch_is_neither_published_nor_approved() {
        var nothing = new Control(0, Money.ZERO);
        batch.holds(nothing);
        batch.check(nothing, CHECKER, NOW);
        refused(EmploymentProblem.BATCH_EMPTY, () -> batch.publish(PREPARER, NOW));
        batch.holds(FIGURES);
        batch.publish(PREPARER, NOW);
        batch.recheck(nothing, 2, PREPARER, NOW);
        batch.closeObjections(PREPARER, NOW);
        refused(EmploymentProblem.BATCH_EMPTY, () -> batch.approve(nothing, APPROVER, NOW));
    }

    @Test
    void a_recheck_changes_the_figures_and_not_the_state() {
        objectionsClosed();
        var left = new Control(1, new Money(900_00));
        batch.recheck(left, 1, PREPARER, NOW);
        assertThat(batch.status()).isEqualTo(BatchStatus.OBJECTION_CLOSED);
        refused(EmploymentProblem.BATCH_CONTROL, () -> batch.approve(FIGURES, APPROVER, NOW));
        batch.approve(left, APPROVER, NOW);
    }

    @Test
    void every_act_leaves_a_step_with_its_person() {
        objectionsClosed();
        batch.approve(FIGURES, APPROVER, NOW);
        batch.send("hash", PREPARER, NOW);
        assertThat(batch.steps())
                .extracting(Batch.Step::move)
                .containsExactly("PREPARE", "CHECK", "PUBLISH", "CLOSE_OBJECTIONS", "APPROVE", "SEND");
        assertThat(batch.steps().get(4).person()).isEqualTo(APPROVER.person());
        assertThat(batch.isSent()).isTrue();
    }

    @Test
    void what_a_state_does_not_list_is_refused() {
        refused(EmploymentProblem.BATCH_MOVE, () -> batch.publish(PREPARER, NOW));
        refused(EmploymentProblem.BATCH_MOVE, () -> batch.closeObjections(PREPARER, NOW));
        refused(EmploymentProblem.BATCH_MOVE, () -> batch.approve(FIGURES, APPROVER, NOW));
        refused(EmploymentProblem.BATCH_MOVE, () -> batch.send("hash", PREPARER, NOW));
        refused(EmploymentProblem.BATCH_MOVE, () -> batch.returnToDraft("x", PREPARER, NOW));
        batch.check(FIGURES, CHECKER, NOW);
        refused(EmploymentProblem.BATCH_MOVE, () -> batch.check(FIGURES, CHECKER, NOW));
        refused(EmploymentProblem.BATCH_MOVE, () -> batch.recheck(FIGURES, 0, CHECKER, NOW));
    }

    @ParameterizedTest
    @EnumSource(BatchStatus.class)
    void every_state_is_reached_from_the_draft(BatchStatus status) {
        var reached = EnumSet.of(BatchStatus.DRAFT);
        for (var before = new HashSet<BatchStatus>(); !before.equals(reached); ) {
            before.addAll(reached);
            before.forEach(from -> from.moves().stream()
                    .filter(move -> move.target != null)
                    .forEach(move -> reached.add(move.target)));
        }
        assertThat(reached).contains(status);
    }

    private void objectionsClosed() {
        batch.check(FIGURES, CHECKER, NOW);
        batch.publish(PREPARER, NOW);
        batch.closeObjections(PREPARER, NOW);
    }

    private static void refused(EmploymentProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static Actor actor(int number, String... roles) {
        return new Actor("subject-" + number, new UUID(0, number), null, "371500000000", Set.of(roles));
    }
}
