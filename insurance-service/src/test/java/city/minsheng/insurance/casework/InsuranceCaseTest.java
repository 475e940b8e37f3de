package city.minsheng.insurance.casework;

import static city.minsheng.insurance.casework.CaseMove.*;
import static city.minsheng.insurance.casework.Items.AGENT_CARD;
import static city.minsheng.insurance.casework.Items.ALL;
import static city.minsheng.insurance.casework.Items.CARD;
import static city.minsheng.insurance.casework.Items.FORM;
import static city.minsheng.insurance.casework.Items.PROOF;
import static city.minsheng.insurance.casework.People.CLERK;
import static city.minsheng.insurance.casework.People.DAUGHTER;
import static city.minsheng.insurance.casework.People.FATHER;
import static city.minsheng.insurance.casework.People.REVIEWER;
import static city.minsheng.insurance.casework.People.STRANGER;
import static city.minsheng.insurance.casework.People.TOWN_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import city.minsheng.insurance.item.StationLevel;
import city.minsheng.insurance.station.Station;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InsuranceCaseTest {
    static final Instant T0 = Instant.parse("2022-09-23T02:00:00Z");
    static final Checklist CHECKLIST = new Checklist(Items.LONG_TERM, true);

    @Test
    void it_begins_submitted_at_its_station_with_both_clocks_running() {
        var facts = submitted(List.of(), List.of()).facts();
        assertThat(facts.status()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(facts.stationCode()).isEqualTo("YB1");
        assertThat(facts.regionCode()).isEqualTo(People.VILLAGE);
        assertThat(facts.steps()).extracting(Step::status).containsExactly(CaseStatus.SUBMITTED);
        assertThat(clocks(submitted(List.of(), List.of()), "2022-09-23"))
                .extracting(WorkingClock.Reading::workingDays)
                .containsExactly(3, 10);
    }

    @Test
    void an_item_that_stands_in_the_directory_only_opens_no_case() {
        var opening = new Opening("YB-1", Items.item(false), station(), People.FATHER_ID, null, Map.of());
        refused("item.not-operable", () -> new InsuranceCase(opening, turn(DAUGHTER)));
    }

    /** Every move against every state: what the table does not list is a 409 that names what is possible. */
    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void what_the_table_does_not_list_is_refused(CaseStatus status, CaseMove move) {
        var the = in(status);
        var actor = actorOf(move);
        if (status.moves().contains(move) && (move != SUPPLY_PROOF || hasPromise(status))) {
            take(move, the, actor);
        } else {
            assertThatThrownBy(() -> take(move, the, actor))
                    .asInstanceOf(type(Refusal.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("case.move");
                        assertThat(refusal.allowedActions())
                                .isEqualTo(the.allowedTo(People.caller(actor)).stream()
                                        .map(Enum::name)
                                        .toList());
                    });
            assertThat(the.facts().status()).isEqualTo(status);
        }
    }

    /** Every move by everybody who is not the one to take it, in a state that would allow it. */
    @ParameterizedTest
    @EnumSource(CaseMove.class)
    void a_move_is_refused_to_everybody_else(CaseMove move) {
        var status = Stream.of(CaseStatus.values())
                .filter(s -> s.moves().contains(move))
                .findFirst()
                .orElseThrow();
        var own = Set.of(DAUGHTER, FATHER);
        for (var actor : List.of(DAUGHTER, FATHER, STRANGER, CLERK, REVIEWER)) {
            var may = actor.has(move.role) && (move.isOfApplicant() == own.contains(actor));
            if (!may) {
                var the = in(status);
                refused(own.contains(actor) ? "case.own" : "case.actor", () -> take(move, the, actor));
                assertThat(the.allowedTo(People.caller(actor))).doesNotContain(move);
                assertThat(the.facts().status()).isEqualTo(status);
            }
        }
    }

    static Stream<Arguments> everyStateAndMove() {
        return Stream.of(CaseStatus.values())
                .flatMap(status -> Stream.of(CaseMove.values()).map(move -> Arguments.of(status, move)));
    }

    @Test
    void the_principal_may_do_what_his_agent_may() {
        var the = submitted(ALL, List.of());
        the.withdraw(turn(FATHER));
        assertThat(the.facts().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(the.facts().steps().getLast().onBehalfOf()).isEqualTo(People.FATHER_ID.toString());
    }

    @Test
    void a_clerk_who_is_the_agent_does_not_handle_his_own_case() {
        var both = new Actor(
                "daughter", DAUGHTER.person(), "YB1", People.VILLAGE, Set.of(Roles.RESIDENT, Roles.STATION_CLERK));
        var the = submitted(ALL, List.of());
        refused("case.own", () -> the.accept(CHECKLIST, 15, turn(both)));
        assertThat(the.allowedTo(People.caller(both))).containsExactly(WITHDRAW);
    }

    @Test
    void the_person_who_accepted_does_not_decide() {
        var both = new Actor(
                "both", CLERK.person(), "YB0", People.DISTRICT, Set.of(Roles.STATION_CLERK, Roles.INSURANCE_REVIEWER));
        var the = submitted(ALL, List.of());
        the.accept(CHECKLIST, 15, turn(both));
        refused("case.four-eyes", () -> the.approve(turn(both)));
        var otherAccount = new Actor("other", both.person(), "YB0", People.DISTRICT, both.roles());
        refused("case.four-eyes", () -> the.reject("第二条", turn(otherAccount)));
        assertThat(the.allowedTo(People.caller(both))).isEmpty();
        the.approve(turn(REVIEWER));
    }

    @Test
    void a_reviewer_below_the_level_of_the_item_does_not_decide() {
        var the = in(CaseStatus.ACCEPTED);
        refused("case.level", () -> the.approve(turn(TOWN_REVIEWER)));
        assertThat(the.allowedTo(People.caller(TOWN_REVIEWER))).isEmpty();
    }

    @Test
    void nothing_is_accepted_while_materials_are_missing() {
        var the = submitted(List.of(CARD), List.of());
        refused("case.materials-missing", () -> the.accept(CHECKLIST, 15, turn(CLERK)));
    }

    @Test
    void a_promised_proof_is_accepted_with_a_day_to_cure_it() {
        var the = in(CaseStatus.PROMISE_ACCEPTED);
        // 15 working days after Friday 23 September, the week of National Day left out
        assertThat(the.facts().cureBy()).isEqualTo(LocalDate.parse("2022-10-19"));
        the.supplyProof(turn(DAUGHTER));
        assertThat(the.facts().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(the.facts().materials()).containsEntry(PROOF, MaterialState.HANDED_IN);
        assertThat(the.facts().curedAt()).isEqualTo(T0);
    }

    @Test
    void a_promise_can_be_kept_after_the_approval_and_only_once() {
        var the = in(CaseStatus.PROMISE_ACCEPTED);
        the.approve(turn(REVIEWER));
        the.takeEffect(turn(REVIEWER));
        var finished = the.facts().finishedAt();
        assertThat(the.allowedTo(People.caller(DAUGHTER))).containsExactly(SUPPLY_PROOF);
        the.supplyProof(turn(DAUGHTER, "2022-09-27T02:00:00Z"));
        assertThat(the.facts().status()).isEqualTo(CaseStatus.EFFECTIVE);
        assertThat(the.facts().finishedAt()).isEqualTo(finished);
        refused("case.move", () -> the.supplyProof(turn(DAUGHTER)));
    }

    @Test
    void approval_and_effect_are_two_recorded_steps() {
        var the = in(CaseStatus.EFFECTIVE);
        assertThat(the.facts().steps())
                .extracting(Step::status)
                .containsExactly(CaseStatus.SUBMITTED, CaseStatus.ACCEPTED, CaseStatus.APPROVED, CaseStatus.EFFECTIVE);
        assertThat(the.facts().finishedAt()).isEqualTo(T0);
    }

    @Test
    void a_rejection_records_its_clause() {
        var the = in(CaseStatus.REJECTED);
        assertThat(the.facts().steps().getLast().reason()).isEqualTo("第二条");
        assertThat(the.facts().finishedAt()).isEqualTo(T0);
    }

    @Test
    void a_withdrawn_case_is_not_a_finished_one() {
        assertThat(in(CaseStatus.WITHDRAWN).facts().finishedAt()).isNull();
    }

    @Test
    void a_second_notice_never_asks_for_more_than_the_first() {
        var the = submitted(List.of(CARD, AGENT_CARD), List.of());
        the.requestCorrection(CHECKLIST, Map.of(), turn(CLERK));
        assertThat(the.facts().notices()).extracting(NoticeLine::material).containsExactly(FORM, PROOF);
        refused(
                "case.supplement-incomplete",
                () -> the.supplement(CHECKLIST, List.of(FORM), List.of(), turn(DAUGHTER)));
        the.supplement(CHECKLIST, List.of(FORM), List.of(PROOF), turn(DAUGHTER));
        refused("case.notice-once", () -> the.requestCorrection(CHECKLIST, Map.of(CARD, "过期"), turn(CLERK)));
        the.requestCorrection(CHECKLIST, Map.of(FORM, "未签字"), turn(CLERK));
        assertThat(the.facts().notices()).extracting(NoticeLine::round).containsExactly(1, 1, 2);
        // the third still looks at the first, and the supplement at the last
        the.supplement(CHECKLIST, List.of(FORM), List.of(), turn(DAUGHTER));
        the.requestCorrection(CHECKLIST, Map.of(PROOF, "承诺书未签字"), turn(CLERK));
    }

    @Test
    void waiting_for_the_applicant_pauses_both_clocks() {
        var the = submitted(List.of(CARD), List.of());
        the.requestCorrection(CHECKLIST, Map.of(), turn(CLERK, "2022-09-26T02:00:00Z"));
        assertThat(clocks(the, "2022-12-01")).allMatch(WorkingClock.Reading::paused);
        the.supplement(CHECKLIST, List.of(FORM, PROOF, AGENT_CARD), List.of(), turn(DAUGHTER, "2022-09-28T02:00:00Z"));
        assertThat(clocks(the, "2022-09-28"))
                .extracting(WorkingClock.Reading::dueOn)
                .containsExactly(LocalDate.parse("2022-09-30"), LocalDate.parse("2022-10-14"));
    }

    @Test
    void the_clocks_stop_with_the_decision() {
        assertThat(clocks(in(CaseStatus.EFFECTIVE), "2022-12-01"))
                .allMatch(reading -> reading.stoppedOn() != null && !reading.missed());
    }

    // --- making cases

    static InsuranceCase submitted(List<String> handedIn, List<String> promised) {
        var agent = new Agent(Relation.CHILD, "sealed", "sealed", "sealed");
        var opening = new Opening(
                "YB-1", Items.LONG_TERM, station(), People.FATHER_ID, agent, CHECKLIST.given(handedIn, promised));
        return new InsuranceCase(opening, turn(DAUGHTER));
    }

    static Station station() {
        return new Station("YB1", "村医保工作站", StationLevel.VILLAGE, People.VILLAGE);
    }

    static InsuranceCase in(CaseStatus status) {
        var promised = status == CaseStatus.PROMISE_ACCEPTED || status == CaseStatus.APPROVED;
        var the = promised ? submitted(List.of(CARD, FORM, AGENT_CARD), List.of(PROOF)) : submitted(ALL, List.of());
        switch (status) {
            case SUBMITTED -> {}
            case CORRECTION -> the.requestCorrection(CHECKLIST, Map.of(FORM, "未签字"), turn(CLERK));
            case WITHDRAWN -> the.withdraw(turn(DAUGHTER));
            case ACCEPTED, PROMISE_ACCEPTED, APPROVED, EFFECTIVE, REJECTED -> the.accept(CHECKLIST, 15, turn(CLERK));
        }
        switch (status) {
            case APPROVED, EFFECTIVE -> the.approve(turn(REVIEWER));
            case REJECTED -> the.reject("第二条", turn(REVIEWER));
            case SUBMITTED, CORRECTION, WITHDRAWN, ACCEPTED, PROMISE_ACCEPTED -> {}
        }
        if (status == CaseStatus.EFFECTIVE) {
            the.takeEffect(turn(REVIEWER));
        }
        assertThat(the.facts().status()).isEqualTo(status);
        return the;
    }

    private static boolean hasPromise(CaseStatus status) {
        return status == CaseStatus.PROMISE_ACCEPTED || status == CaseStatus.APPROVED;
    }

    private static Actor actorOf(CaseMove move) {
        return switch (move) {
            case ACCEPT, REQUEST_CORRECTION -> CLERK;
            case APPROVE, REJECT -> REVIEWER;
            case SUPPLEMENT, SUPPLY_PROOF, WITHDRAW -> DAUGHTER;
        };
    }

    private static void take(CaseMove move, InsuranceCase the, Actor actor) {
        var turn = turn(actor);
        switch (move) {
            case ACCEPT -> the.accept(CHECKLIST, 15, turn);
            case REQUEST_CORRECTION -> the.requestCorrection(CHECKLIST, Map.of(FORM, "未签字"), turn);
            case SUPPLEMENT -> the.supplement(CHECKLIST, List.of(FORM), List.of(), turn);
            case SUPPLY_PROOF -> the.supplyProof(turn);
            case APPROVE -> the.approve(turn);
            case REJECT -> the.reject("第二条", turn);
            case WITHDRAW -> the.withdraw(turn);
        }
    }

    private static Turn turn(Actor actor) {
        return new Turn(People.caller(actor), T0, Years.CALENDAR, null);
    }

    private static Turn turn(Actor actor, String at) {
        return new Turn(People.caller(actor), Instant.parse(at), Years.CALENDAR, null);
    }

    private static List<WorkingClock.Reading> clocks(InsuranceCase the, String today) {
        return the.clocks(LocalDate.parse(today), Years.CALENDAR);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
