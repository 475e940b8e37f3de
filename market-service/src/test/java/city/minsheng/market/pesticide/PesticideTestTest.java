package city.minsheng.market.pesticide;

import static city.minsheng.market.People.AUDITOR;
import static city.minsheng.market.People.COLLEAGUE;
import static city.minsheng.market.People.INSPECTOR;
import static city.minsheng.market.People.MACHINE;
import static city.minsheng.market.People.MANAGER;
import static city.minsheng.market.pesticide.TestMove.INVALIDATE;
import static city.minsheng.market.pesticide.TestMove.PUBLISH;
import static city.minsheng.market.pesticide.TestMove.VERIFY;
import static city.minsheng.market.pesticide.TestStatus.INVALIDATED;
import static city.minsheng.market.pesticide.TestStatus.PUBLISHED;
import static city.minsheng.market.pesticide.TestStatus.TESTED;
import static city.minsheng.market.pesticide.TestStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.market.Endpoints;
import city.minsheng.market.Refused;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.step.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PesticideTestTest {
    static final Instant T0 = Instant.parse("2022-09-22T00:00:00Z");
    static final Map<TestStatus, Set<TestMove>> ALLOWED = Map.of(
            TESTED, Set.of(VERIFY, INVALIDATE),
            VERIFIED, Set.of(PUBLISH, INVALIDATE),
            PUBLISHED, Set.of(INVALIDATE),
            INVALIDATED, Set.of());

    static Stream<Arguments> everyStateAndMove() {
        return Stream.of(TestStatus.values())
                .flatMap(status -> Stream.of(TestMove.values()).map(move -> Arguments.of(status, move)));
    }

    @Test
    void every_move_has_its_endpoint_for_the_same_roles() {
        var moves = Stream.of(TestMove.values())
                .filter(move -> move != PUBLISH)
                .collect(Collectors.toMap(move -> move.name().toLowerCase(Locale.ROOT), move -> move.roles));
        assertThat(Endpoints.of(PesticideTestResource.class)).isEqualTo(moves);
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void a_test_takes_the_moves_of_its_state_and_refuses_every_other(TestStatus status, TestMove move) {
        var test = in(status);
        if (ALLOWED.get(status).contains(move)) {
            test.move(move, "why", COLLEAGUE, T0);
            assertThat(test.status()).isEqualTo(move.target);
        } else {
            var refusal = Refused.with(MarketProblem.TEST_MOVE, () -> test.move(move, "why", COLLEAGUE, T0));
            assertThat(refusal.allowedActions())
                    .containsExactlyElementsOf(
                            test.allowedTo(COLLEAGUE).stream().map(Enum::name).toList());
            assertThat(test.status()).isEqualTo(status);
        }
    }

    @Test
    void a_new_test_knows_its_verdict_and_waits_for_a_second_person() {
        assertThat(test("50.0").verdict()).isEqualTo(Verdict.POSITIVE);
        assertThat(test("49.9").verdict()).isEqualTo(Verdict.NEGATIVE);
        assertThat(test("49.9").status()).isEqualTo(TESTED);
    }

    @Test
    void the_tester_cannot_verify_his_own_test() {
        var test = test("5.8");
        var refusal = Refused.with(MarketProblem.OWN_TEST, () -> test.move(VERIFY, null, INSPECTOR, T0));
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(test.status()).isEqualTo(TESTED);
        assertThat(test.allowedTo(INSPECTOR)).containsExactly(INVALIDATE);
        assertThat(test.allowedTo(COLLEAGUE)).containsExactly(VERIFY, INVALIDATE);
    }

    @Test
    void a_manager_may_verify_but_not_invalidate() {
        var test = test("60.0");
        Refused.with(CommonProblem.FORBIDDEN, () -> test.move(INVALIDATE, "spoilt", MANAGER, T0));
        test.move(VERIFY, null, MANAGER, T0);
        assertThat(test.status()).isEqualTo(VERIFIED);
    }

    @Test
    void a_positive_test_stays_positive_all_the_way() {
        var test = in(PUBLISHED, "66.4");
        assertThat(test.verdict()).isEqualTo(Verdict.POSITIVE);
    }

    @Test
    void an_auditor_may_do_nothing_and_is_told_so() {
        assertThat(test("5.8").allowedTo(AUDITOR)).isEmpty();
        Refused.with(CommonProblem.FORBIDDEN, () -> test("5.8").move(VERIFY, null, AUDITOR, T0));
    }

    @Test
    void an_account_without_a_person_neither_tests_nor_verifies() {
        Refused.with(CommonProblem.IDENTITY_INCOMPLETE, () -> test("5.8").move(VERIFY, null, MACHINE, T0));
        Refused.with(CommonProblem.IDENTITY_INCOMPLETE, () -> new PesticideTest(sample("5.8"), MACHINE, T0));
    }

    @Test
    void every_step_is_on_record_with_person_time_and_reason() {
        var test = test("5.8");
        test.move(VERIFY, null, MANAGER, T0.plusSeconds(1));
        test.move(INVALIDATE, "reagent expired", COLLEAGUE, T0.plusSeconds(2));
        assertThat(test.steps())
                .extracting(Step::status, Step::person, Step::at, Step::reason)
                .containsExactly(
                        tuple("TESTED", INSPECTOR.person(), T0, null),
                        tuple("VERIFIED", MANAGER.person(), T0.plusSeconds(1), null),
                        tuple("INVALIDATED", COLLEAGUE.person(), T0.plusSeconds(2), "reagent expired"));
        assertThat(test.steps().get(1).onBehalfOf()).isEqualTo(MANAGER.org());
    }

    private static PesticideTest in(TestStatus status) {
        return in(status, "5.8");
    }

    private static PesticideTest in(TestStatus status, String rate) {
        var path = Map.of(
                TESTED, List.<TestMove>of(),
                VERIFIED, List.of(VERIFY),
                PUBLISHED, List.of(VERIFY, PUBLISH),
                INVALIDATED, List.of(INVALIDATE));
        var test = test(rate);
        path.get(status).forEach(move -> test.move(move, "on the way", COLLEAGUE, T0));
        return test;
    }

    private static PesticideTest test(String rate) {
        return new PesticideTest(sample(rate), INSPECTOR, T0);
    }

    private static PesticideTest.Sample sample(String rate) {
        return new PesticideTest.Sample(
                "NM371502001", "371502001000", "A-001", T0.minusSeconds(3600), "菠菜", new BigDecimal(rate));
    }
}
