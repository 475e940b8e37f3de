package city.minsheng.market.inspection;

import static city.minsheng.market.People.COLLEAGUE;
import static city.minsheng.market.People.INSPECTOR;
import static city.minsheng.market.People.MACHINE;
import static city.minsheng.market.People.MANAGER;
import static city.minsheng.market.inspection.InspectionMove.PUBLISH;
import static city.minsheng.market.inspection.InspectionMove.SCORE;
import static city.minsheng.market.inspection.InspectionMove.START;
import static city.minsheng.market.inspection.InspectionMove.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.FieldError;
import city.minsheng.market.Endpoints;
import city.minsheng.market.Refused;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.standard.FindingKind;
import city.minsheng.market.standard.Grade;
import city.minsheng.market.standard.Outcome;
import city.minsheng.market.standard.PhotoRule;
import city.minsheng.market.standard.Score;
import city.minsheng.market.standard.Standard;
import city.minsheng.market.step.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {
    static final Instant T0 = Instant.parse("2022-09-22T01:00:00Z");
    static final Standard STANDARD = standard(1, 60, 40);
    static final List<ItemResult> RESULTS = List.of(pass("A"), new ItemResult("B", Outcome.FAIL, "东门", "三轮车占道"));
    static final Map<InspectionStatus, Set<InspectionMove>> ALLOWED = Map.of(
            InspectionStatus.PLANNED, Set.of(START, InspectionMove.VOID),
            InspectionStatus.STARTED, Set.of(SUBMIT, InspectionMove.VOID),
            InspectionStatus.SUBMITTED, Set.of(SCORE, InspectionMove.VOID),
            InspectionStatus.SCORED, Set.of(PUBLISH, InspectionMove.VOID),
            InspectionStatus.PUBLISHED, Set.of(InspectionMove.VOID),
            InspectionStatus.VOID, Set.of());

    static Stream<Arguments> everyStateAndMove() {
        return Stream.of(InspectionStatus.values())
                .flatMap(status -> Stream.of(InspectionMove.values()).map(move -> Arguments.of(status, move)));
    }

    @Test
    void every_move_has_its_endpoint_for_the_same_roles() {
        var moves = Stream.of(InspectionMove.values())
                .collect(Collectors.toMap(
                        move -> move.name().toLowerCase(Locale.ROOT), move -> Set.of(Roles.MARKET_INSPECTOR)));
        assertThat(Endpoints.of(InspectionResource.class)).isEqualTo(moves);
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void an_inspection_takes_the_moves_of_its_state_and_refuses_every_other(
            InspectionStatus status, InspectionMove move) {
        var inspection = in(status);
        if (ALLOWED.get(status).contains(move)) {
            take(inspection, move, COLLEAGUE);
            assertThat(inspection.status()).isEqualTo(move.target);
        } else {
            var refusal = Refused.with(MarketProblem.INSPECTION_MOVE, () -> take(inspection, move, COLLEAGUE));
            assertThat(refusal.allowedActions())
                    .containsExactlyInAnyOrderElementsOf(
                            ALLOWED.get(status).stream().map(Enum::name).toList());
            assertThat(inspection.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource(InspectionMove.class)
    void only_an_inspector_who_is_somebody_inspects(InspectionMove move) {
        Refused.with(CommonProblem.FORBIDDEN, () -> take(in(InspectionStatus.PLANNED), move, MANAGER));
        Refused.with(CommonProblem.IDENTITY_INCOMPLETE, () -> take(in(InspectionStatus.PLANNED), move, MACHINE));
        assertThat(in(InspectionStatus.PLANNED).allowedTo(MANAGER)).isEmpty();
    }

    @Test
    void the_standard_is_frozen_when_it_starts() {
        var inspection = in(InspectionStatus.STARTED);
        assertThat(inspection.standardId()).isEqualTo(STANDARD.id());
        assertThat(in(InspectionStatus.PLANNED).standardId()).isNull();
        Refused.with(MarketProblem.INSPECTION_MOVE, () -> inspection.start(standard(2, 50, 50), null, INSPECTOR, T0));
        assertThat(inspection.standardId()).isEqualTo(STANDARD.id());
    }

    @Test
    void each_failed_item_becomes_a_finding_with_its_kind_and_place() {
        var inspection = in(InspectionStatus.STARTED);
        assertThat(inspection.submit(RESULTS, frozen -> STANDARD, INSPECTOR, T0))
                .extracting(Finding::itemCode, Finding::kind, Finding::location, Finding::remark, Finding::marketCode)
                .containsExactly(tuple("B", FindingKind.FIRE_LANE, "东门", "三轮车占道", "NM371502001"));
    }

    @Test
    void what_passes_or_does_not_apply_is_no_finding() {
        var results = List.of(pass("A"), new ItemResult("B", Outcome.NOT_APPLICABLE, null, null));
        assertThat(in(InspectionStatus.STARTED).submit(results, frozen -> STANDARD, INSPECTOR, T0))
                .isEmpty();
    }

    @Test
    void the_score_is_there_once_it_is_computed() {
        assertThat(in(InspectionStatus.SUBMITTED).score()).isNull();
        assertThat(in(InspectionStatus.SCORED).score()).isEqualTo(new Score(60, 100, true, Grade.UNQUALIFIED));
    }

    @Test
    void every_mistake_in_the_results_is_told_at_once() {
        var results = List.of(pass("A"), pass("A"), pass("Z"), new ItemResult("Z", Outcome.FAIL, " ", null));
        var refusal = Refused.with(
                MarketProblem.RESULTS,
                () -> in(InspectionStatus.STARTED).submit(results, frozen -> STANDARD, INSPECTOR, T0));
        assertThat(refusal.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/results/1/itemCode", "item-twice"),
                        tuple("/results/2/itemCode", "unknown-item"),
                        tuple("/results/3/itemCode", "unknown-item"),
                        tuple("/results/3/location", "required"),
                        tuple("/results", "item-missing"));
    }

    @Test
    void an_inspection_to_which_nothing_applies_cannot_be_scored() {
        var results = List.of(
                new ItemResult("A", Outcome.NOT_APPLICABLE, null, null),
                new ItemResult("B", Outcome.NOT_APPLICABLE, null, null));
        var inspection = in(InspectionStatus.STARTED);
        Refused.with(
                MarketProblem.NOTHING_APPLICABLE, () -> inspection.submit(results, frozen -> STANDARD, INSPECTOR, T0));
        assertThat(inspection.status()).isEqualTo(InspectionStatus.STARTED);
        assertThat(inspection.results()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-09-21, true", "2022-09-22, false", "2022-09-23, false"})
    void nothing_is_planned_for_a_day_that_has_passed(LocalDate day, boolean refused) {
        if (refused) {
            Refused.with(MarketProblem.PAST_DAY, () -> planned(day));
        } else {
            assertThat(planned(day).status()).isEqualTo(InspectionStatus.PLANNED);
        }
    }

    @Test
    void an_inspection_whose_findings_are_being_put_right_stands() {
        var inspection = in(InspectionStatus.PUBLISHED);
        Refused.with(MarketProblem.UNDER_RECTIFICATION, () -> inspection.declareVoid("wrong market", 1, INSPECTOR, T0));
        inspection.declareVoid("wrong market", 0, INSPECTOR, T0);
        assertThat(inspection.steps().getLast())
                .isEqualTo(new Step("VOID", INSPECTOR.person(), INSPECTOR.onBehalfOf(), T0, "wrong market"));
    }

    private static void take(Inspection inspection, InspectionMove move, Actor actor) {
        switch (move) {
            case START -> inspection.start(STANDARD, null, actor, T0);
            case SUBMIT -> inspection.submit(RESULTS, frozen -> STANDARD, actor, T0);
            case SCORE -> inspection.score(frozen -> STANDARD, null, actor, T0);
            case PUBLISH -> inspection.publish(null, actor, T0);
            case VOID -> inspection.declareVoid("why", 0, actor, T0);
        }
    }

    private static Inspection in(InspectionStatus status) {
        var inspection = planned(LocalDate.of(2022, 9, 22));
        if (status == InspectionStatus.VOID) {
            take(inspection, InspectionMove.VOID, INSPECTOR);
            return inspection;
        }
        for (var move : List.of(START, SUBMIT, SCORE, PUBLISH)) {
            if (inspection.status() == status) {
                break;
            }
            take(inspection, move, INSPECTOR);
        }
        return inspection;
    }

    private static Inspection planned(LocalDate day) {
        var plan = new Inspection.Plan("JC-1", "NM371502001", "371502001000", InspectionKind.UNANNOUNCED, day);
        return new Inspection(plan, INSPECTOR, T0);
    }

    private static ItemResult pass(String code) {
        return new ItemResult(code, Outcome.PASS, null, null);
    }

    private static Standard standard(int edition, int a, int b) {
        return new Standard(
                UUID.randomUUID(),
                "S",
                edition,
                List.of(
                        new Standard.Item("A", "1", "甲", "a", FindingKind.HYGIENE, a, false, PhotoRule.NONE),
                        new Standard.Item("B", "1", "乙", "b", FindingKind.FIRE_LANE, b, true, PhotoRule.ON_FAIL)),
                Map.of(Grade.UNQUALIFIED, 0, Grade.QUALIFIED, 60, Grade.GOOD, 80, Grade.EXCELLENT, 90),
                Grade.UNQUALIFIED);
    }
}
