package city.minsheng.property.evaluation;

import static city.minsheng.property.evaluation.EvaluationMove.CLOSE_PUBLICITY;
import static city.minsheng.property.evaluation.EvaluationMove.CORRECT;
import static city.minsheng.property.evaluation.EvaluationMove.ENTER;
import static city.minsheng.property.evaluation.EvaluationMove.FINALISE;
import static city.minsheng.property.evaluation.EvaluationMove.PUBLISH;
import static city.minsheng.property.evaluation.EvaluationMove.RETURN;
import static city.minsheng.property.evaluation.EvaluationMove.START;
import static city.minsheng.property.evaluation.EvaluationMove.SUBMIT;
import static city.minsheng.property.indicator.IndicatorTest.computed;
import static city.minsheng.property.indicator.IndicatorTest.manual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.indicator.IndicatorSet;
import city.minsheng.property.indicator.IndicatorTest;
import city.minsheng.property.indicator.NoData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {
    static final String COUNTY = "371525000000";
    static final Quarter QUARTER = new Quarter(2022, 3);
    static final Instant NOW = QUARTER.end();
    static final Actor CLERK = officer("clerk");
    static final Actor CHIEF = officer("chief");
    static final IndicatorSet SET = IndicatorTest.set(
            computed("PUNCTUALITY", 60, 100, "0.00", "100.00"), manual("INSPECTION", 40, NoData.EXCLUDED));
    static final List<Participant> COMPANIES =
            List.of(new Participant("A", "甲物业", 2, 500), new Participant("B", "乙物业", 1, 300));
    static final List<RawValue> COUNTED =
            List.of(new RawValue("A", "PUNCTUALITY", 9, 10), new RawValue("B", "PUNCTUALITY", 8, 10));
    static final UUID OBJECTION = new UUID(0, 7);

    final Evaluation evaluation = new Evaluation(COUNTY, QUARTER, SET.id(), CLERK, NOW);

    static Stream<Arguments> every_state_move_and_role() {
        return Arrays.stream(EvaluationStatus.values())
                .flatMap(status -> Arrays.stream(EvaluationMove.values())
                        .flatMap(move -> Stream.of(
                                        Roles.COUNTY_OFFICER,
                                        Roles.PROPERTY_STAFF,
                                        Roles.CITY_OFFICER,
                                        Roles.AUDITOR,
                                        Roles.ADMIN)
                                .map(role -> Arguments.of(status, move, role))));
    }

    @ParameterizedTest
    @MethodSource("every_state_move_and_role")
    void what_the_table_does_not_list_is_refused(EvaluationStatus status, EvaluationMove move, String role) {
        bring(status);
        var actor = new Actor("third", UUID.nameUUIDFromBytes("third".getBytes()), null, COUNTY, Set.of(role));
        var steps = evaluation.steps().size();
        if (!role.equals(Roles.COUNTY_OFFICER)) {
            refused(EvaluationProblem.ACTOR, () -> take(move, actor));
        } else if (!status.moves().contains(move)) {
            assertThatThrownBy(() -> take(move, actor)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.problem()).isEqualTo(EvaluationProblem.MOVE);
                assertThat(refusal.detail().en()).contains(status.name());
                assertThat(refusal.allowedActions())
                        .containsExactlyInAnyOrderElementsOf(
                                status.moves().stream().map(Enum::name).toList());
            });
        } else {
            if (move == SUBMIT) {
                enterAll();
                steps++;
            }
            take(move, actor);
            assertThat(evaluation.status()).isEqualTo(move.target == null ? status : move.target);
            steps++;
        }
        assertThat(evaluation.steps()).hasSize(steps);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-01T00:00:00+08:00, false",
        "2022-09-30T23:59:59.999+08:00, false",
        "2022-10-01T00:00:00+08:00, true"
    })
    void scoring_begins_once_the_quarter_is_over(OffsetDateTime time, boolean over) {
        var now = time.toInstant();
        if (over) {
            evaluation.start(COMPANIES, COUNTED, CLERK, now);
            assertThat(evaluation.computedAt()).isEqualTo(now);
        } else {
            refused(EvaluationProblem.QUARTER_RUNNING, () -> evaluation.start(COMPANIES, COUNTED, CLERK, now));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2022-01-01, 2022-03-31", "2, 2022-04-01, 2022-06-30", "4, 2022-10-01, 2022-12-31"})
    void a_quarter_has_three_months(int number, String first, String last) {
        var quarter = new Quarter(2022, number);
        assertThat(quarter.firstDay()).hasToString(first);
        assertThat(quarter.lastDay()).hasToString(last);
        assertThat(quarter.end())
                .isEqualTo(OffsetDateTime.parse(last + "T23:59:59.999+08:00")
                        .toInstant()
                        .plusMillis(1));
    }

    @Test
    void without_a_company_there_is_nothing_to_score() {
        refused(EvaluationProblem.NO_COMPANY, () -> evaluation.start(List.of(), List.of(), CLERK, NOW));
    }

    @Test
    void who_prepared_or_entered_does_not_review() {
        bring(EvaluationStatus.REVIEW);
        refused(EvaluationProblem.FOUR_EYES, () -> take(PUBLISH, CLERK));
        assertThat(evaluation.allowedTo(CLERK)).containsExactly(ENTER, RETURN);
        assertThat(evaluation.allowedTo(CHIEF)).containsExactly(ENTER, RETURN, PUBLISH);
        evaluation.enter(SET, List.of(entry("A", "70")), CHIEF, NOW);
        refused(EvaluationProblem.FOUR_EYES, () -> take(PUBLISH, CHIEF));
    }

    @Test
    void a_correction_is_made_by_another_person_and_made_final_by_a_third_or_the_first() {
        bring(EvaluationStatus.OBJECTION);
        refused(EvaluationProblem.FOUR_EYES, () -> evaluation.correct(SET, entry("A", "90"), OBJECTION, CLERK, NOW));
        evaluation.correct(SET, entry("A", "90"), OBJECTION, CHIEF, NOW);
        refused(EvaluationProblem.FOUR_EYES, () -> evaluation.finalise(SET, CHIEF, NOW));
        evaluation.finalise(SET, CLERK, NOW);
        assertThat(evaluation.isCorrected()).isTrue();
    }

    @Test
    void a_correction_leaves_the_published_ranking_and_the_earlier_edition_as_they_were() {
        bring(EvaluationStatus.OBJECTION);
        var published = evaluation.standings(Stage.PUBLICITY);
        evaluation.correct(SET, entry("B", "100.00"), OBJECTION, CHIEF, NOW);
        take(FINALISE, CLERK);
        assertThat(evaluation.standings(Stage.PUBLICITY)).isEqualTo(published);
        assertThat(evaluation.sheet(SET, Stage.PUBLICITY).ranking(Stage.PUBLICITY))
                .isEqualTo(published);
        assertThat(published).extracting(Standing::uscc).containsExactly("A", "B");
        assertThat(evaluation.standings(Stage.FINAL))
                .extracting(Standing::uscc, Standing::total)
                .containsExactly(tuple("B", 8800), tuple("A", 8600));
        assertThat(evaluation.editions("B", "INSPECTION"))
                .extracting(Score::edition, Score::numerator)
                .containsExactly(tuple(1, 8000L), tuple(2, 10000L));
    }

    @Test
    void who_has_a_value_counted_again_does_not_make_it_final() {
        bring(EvaluationStatus.OBJECTION);
        evaluation.recount(new RawValue("B", "PUNCTUALITY", 10, 10), "工单改派", OBJECTION, CHIEF, NOW);
        refused(EvaluationProblem.FOUR_EYES, () -> evaluation.finalise(SET, CHIEF, NOW));
        take(FINALISE, CLERK);
        assertThat(evaluation.standings(Stage.FINAL))
                .extracting(Standing::total)
                .containsExactly(9200, 8600);
        assertThat(evaluation.editions("B", "PUNCTUALITY")).hasSize(2);
    }

    @Test
    void every_value_must_be_entered_and_each_that_is_missing_is_named() {
        bring(EvaluationStatus.SCORING);
        evaluation.enter(SET, List.of(entry("A", "80")), CLERK, NOW);
        assertThatThrownBy(() -> evaluation.submit(SET, COUNTED, CLERK, NOW))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(EvaluationProblem.SCORES_MISSING);
                    assertThat(refusal.errors())
                            .extracting(error -> error.pointer())
                            .containsExactly("/B/INSPECTION");
                });
        evaluation.enter(SET, List.of(entry("B", null)), CLERK, NOW);
        evaluation.submit(SET, COUNTED, CLERK, NOW);
        assertThat(evaluation.sheet(SET).total("B")).isEqualTo(8000);
    }

    @Test
    void only_manual_values_of_those_who_take_part_are_entered() {
        bring(EvaluationStatus.SCORING);
        for (var indicator : List.of("PUNCTUALITY", "UNKNOWN")) {
            var entry = new Entry("A", indicator, BigDecimal.TEN, "记录");
            refused(EvaluationProblem.INDICATOR, () -> evaluation.enter(SET, List.of(entry), CLERK, NOW));
        }
        refused(EvaluationProblem.COMPANY, () -> evaluation.enter(SET, List.of(entry("C", "80")), CLERK, NOW));
    }

    @Test
    void what_is_counted_again_is_a_new_edition_only_where_it_changed() {
        bring(EvaluationStatus.SCORING);
        enterAll();
        var later = List.of(new RawValue("A", "PUNCTUALITY", 10, 10), COUNTED.getLast());
        evaluation.submit(SET, later, CLERK, NOW.plusSeconds(1));
        assertThat(evaluation.editions("A", "PUNCTUALITY")).hasSize(2);
        assertThat(evaluation.editions("B", "PUNCTUALITY")).hasSize(1);
        assertThat(evaluation.computedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    private void bring(EvaluationStatus status) {
        var way = List.of(START, SUBMIT, PUBLISH, CLOSE_PUBLICITY, FINALISE);
        for (int i = 0; i < status.ordinal(); i++) {
            if (way.get(i) == SUBMIT) {
                enterAll();
            }
            take(way.get(i), way.get(i) == PUBLISH ? CHIEF : CLERK);
        }
        assertThat(evaluation.status()).isEqualTo(status);
    }

    private void enterAll() {
        evaluation.enter(SET, List.of(entry("A", "80"), entry("B", "80")), CLERK, NOW);
    }

    private void take(EvaluationMove move, Actor actor) {
        switch (move) {
            case START -> evaluation.start(COMPANIES, COUNTED, actor, NOW);
            case ENTER -> evaluation.enter(SET, List.of(entry("A", "75.5")), actor, NOW);
            case SUBMIT -> evaluation.submit(SET, COUNTED, actor, NOW);
            case RETURN -> evaluation.returnToScoring("缺依据", actor, NOW);
            case PUBLISH -> evaluation.publish(SET, ranking -> new UUID(0, ranking.size()), actor, NOW);
            case CLOSE_PUBLICITY -> evaluation.closePublicity(actor, NOW);
            case CORRECT -> evaluation.correct(SET, entry("A", "90"), OBJECTION, actor, NOW);
            case RECOUNT -> evaluation.recount(COUNTED.getFirst(), "工单改派", OBJECTION, actor, NOW);
            case FINALISE -> evaluation.finalise(SET, actor, NOW);
        }
    }

    static Entry entry(String uscc, String points) {
        return new Entry(uscc, "INSPECTION", points == null ? null : new BigDecimal(points), "检查记录");
    }

    static Actor officer(String name) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), null, COUNTY, Set.of(Roles.COUNTY_OFFICER));
    }

    static void refused(ProblemCode problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
