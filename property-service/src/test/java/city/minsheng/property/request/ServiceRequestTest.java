package city.minsheng.property.request;

import static city.minsheng.property.request.Category.BEYOND_COMPANY;
import static city.minsheng.property.request.Category.COMPLEX;
import static city.minsheng.property.request.Category.SIMPLE;
import static city.minsheng.property.request.Move.ASSIGN;
import static city.minsheng.property.request.Move.CANCEL;
import static city.minsheng.property.request.Move.CLASSIFY;
import static city.minsheng.property.request.Move.CONFIRM;
import static city.minsheng.property.request.Move.DECLINE;
import static city.minsheng.property.request.Move.REOPEN;
import static city.minsheng.property.request.Move.RESOLVE;
import static city.minsheng.property.request.Move.RESPOND;
import static city.minsheng.property.request.Move.RESUME;
import static city.minsheng.property.request.Move.TRANSFER;
import static city.minsheng.property.request.Move.VISIT;
import static city.minsheng.property.request.Move.WAIT;
import static city.minsheng.property.request.Promise.DELIVER;
import static city.minsheng.property.request.Promise.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.register.ServedCommunity;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceRequestTest {
    static final Instant T0 = Instant.parse("2022-09-21T16:00:00Z");
    static final Duration WINDOW = Duration.ofDays(7);
    static final String SERVING = "9137152500003Q6R78";
    static final Actor LI = actor("li", null, Roles.RESIDENT);
    static final Actor WANG = actor("wang", null, Roles.RESIDENT);
    static final Actor CREW = actor("crew", SERVING, Roles.PROPERTY_STAFF);
    static final Actor OTHERS = actor("others", "91371525000041E8XR", Roles.PROPERTY_STAFF);
    static final Actor MATE = actor("mate", SERVING, Roles.PROPERTY_STAFF);
    static final Actor TOWN = actor("town", null, Roles.TOWN_OFFICER);
    static final Actor WORKER = actor("worker", null, Roles.COMMUNITY_WORKER);

    ServiceRequest request = received(SERVING);

    @ParameterizedTest
    @CsvSource({"PT4M59.999S, true", "PT5M, true", "PT5M0.001S, false"})
    void a_response_is_in_time_up_to_the_fifth_minute(Duration after, boolean inTime) {
        take(RESPOND, CREW, T0.plus(after));
        assertThat(isKept(Promise.RESPOND)).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPLE, PT29M59.999S, true", "SIMPLE, PT30M, true", "SIMPLE, PT30M0.001S, false",
        "COMPLEX, PT3H59M59.999S, true", "COMPLEX, PT4H, true", "COMPLEX, PT4H0.001S, false"
    })
    void a_solution_is_in_time_up_to_the_limit_of_its_category(Category category, Duration after, boolean inTime) {
        classify(category, T0.plusSeconds(60));
        resolve(T0.plus(after));
        assertThat(isKept(Promise.RESOLVE)).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({"PT23H59M59.999S, true", "PT24H, true", "PT24H0.001S, false"})
    void a_plan_is_in_time_up_to_the_twenty_fourth_hour(Duration after, boolean inTime) {
        classify(BEYOND_COMPANY, T0.plusSeconds(60));
        var at = T0.plus(after);
        request.proposePlan("换管道", at.plusSeconds(86400), CREW, at);
        assertThat(isKept(PLAN)).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({"PT29M59.999S, false", "PT30M, false", "PT30M0.001S, true"})
    void what_nobody_has_classified_counts_as_simple(Duration after, boolean late) {
        assertThat(reading(Promise.RESOLVE, T0.plus(after)).breachedAt() != null)
                .isEqualTo(late);
    }

    @Test
    void classifying_again_changes_the_limit_but_never_the_start() {
        classify(SIMPLE, minute(1));
        request.classify(COMPLEX, null, CREW, minute(20));
        assertThat(clock(Promise.RESOLVE).dueAt()).isEqualTo(T0.plus(Duration.ofHours(4)));
        assertThat(clock(Promise.RESOLVE).startAt()).isEqualTo(T0);
    }

    @Test
    void a_plan_counts_from_the_receipt_however_late_it_is_asked_for() {
        classify(SIMPLE, minute(1));
        request.classify(BEYOND_COMPANY, null, CREW, minute(20));
        assertThat(clock(PLAN).dueAt()).isEqualTo(T0.plus(Duration.ofHours(24)));
        assertThat(request.clocks(minute(40))).noneMatch(c -> c.promise() == Promise.RESOLVE);
    }

    @Test
    void classifying_again_does_not_undo_a_breach() {
        classify(SIMPLE, minute(1));
        request.classify(BEYOND_COMPANY, null, CREW, minute(31));
        assertThat(clock(Promise.RESOLVE).breachedAt()).isEqualTo(minute(30));
    }

    @Test
    void waiting_for_the_owner_pauses_the_solution_only() {
        classify(SIMPLE, minute(1));
        take(WAIT, CREW, minute(10));
        assertThat(reading(Promise.RESOLVE, minute(500)).remainingSeconds()).isEqualTo(20 * 60);
        take(RESUME, LI, minute(70));
        assertThat(clock(Promise.RESOLVE).dueAt()).isEqualTo(minute(90));
        assertThat(clock(Promise.RESPOND).dueAt()).isEqualTo(minute(5));
    }

    @Test
    void waiting_for_the_owner_does_not_pause_the_plan() {
        classify(BEYOND_COMPANY, minute(1));
        take(WAIT, CREW, minute(10));
        take(RESUME, CREW, minute(70));
        assertThat(clock(PLAN).dueAt()).isEqualTo(T0.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({"PT71H59M59.999S, true", "PT72H, true", "PT72H0.001S, false"})
    void a_promised_time_is_a_clock_of_its_own(Duration after, boolean inTime) {
        classify(BEYOND_COMPANY, minute(1));
        request.proposePlan("换管道", T0.plus(Duration.ofHours(72)), CREW, minute(60));
        take(RESUME, CREW, minute(61));
        resolve(T0.plus(after));
        assertThat(isKept(DELIVER)).isEqualTo(inTime);
    }

    @Test
    void a_promised_time_lies_ahead() {
        classify(BEYOND_COMPANY, minute(1));
        assertRefused("request.promised-time", () -> request.proposePlan("换管道", minute(60), CREW, minute(60)));
    }

    @Test
    void a_plan_is_promised_once_a_round() {
        classify(BEYOND_COMPANY, minute(1));
        request.proposePlan("换管道", minute(600), CREW, minute(60));
        take(RESUME, CREW, minute(61));
        assertRefused("request.move", () -> request.proposePlan("再等等", minute(6000), CREW, minute(62)));
    }

    @Test
    void a_late_response_and_a_timely_solution_are_measured_apart() {
        take(RESPOND, CREW, minute(6));
        request.classify(SIMPLE, null, CREW, minute(7));
        resolve(minute(30));
        assertThat(isKept(Promise.RESPOND)).isFalse();
        assertThat(isKept(Promise.RESOLVE)).isTrue();
    }

    @Test
    void a_reopening_begins_a_round_of_its_own_and_leaves_the_first_as_it_ended() {
        classify(SIMPLE, minute(1));
        resolve(minute(20));
        var first = clock(Promise.RESOLVE);
        request.reopen("又堵了", LI, minute(100));
        assertThat(request.round()).isEqualTo(2);
        assertThat(request.clocks(minute(100))).contains(first);
        var second = clock(Promise.RESOLVE);
        assertThat(second.startAt()).isEqualTo(minute(100));
        assertThat(second.dueAt()).isEqualTo(minute(130));
    }

    @Test
    void a_reopened_request_beyond_the_company_gets_a_new_plan_clock() {
        classify(BEYOND_COMPANY, minute(1));
        resolve(minute(20));
        request.reopen("没有解决", LI, minute(100));
        assertThat(clock(PLAN).dueAt()).isEqualTo(minute(100).plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({"P6DT23H59M59.999S, true", "P7D, true", "P7DT0.001S, false"})
    void an_owner_may_reopen_up_to_the_last_instant_of_the_window(Duration after, boolean possible) {
        classify(SIMPLE, minute(1));
        resolve(minute(2));
        var at = minute(2).plus(after);
        assertThat(request.allowedTo(LI, at).contains(REOPEN)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"P6DT23H59M59.999S, RESOLVED", "P7D, RESOLVED", "P7DT0.001S, CONFIRMED"})
    void silence_confirms_after_the_window(Duration after, RequestStatus then) {
        classify(SIMPLE, minute(1));
        resolve(minute(2));
        request.confirmSilently(Actor.job("auto-confirm"), minute(2).plus(after));
        assertThat(request.status()).isEqualTo(then);
    }

    @Test
    void owner_and_staff_may_do_different_things() {
        classify(SIMPLE, minute(1));
        assertThat(request.allowedTo(CREW, minute(2)))
                .containsExactly(CLASSIFY, WAIT, RESOLVE, DECLINE, TRANSFER, ASSIGN);
        assertThat(request.allowedTo(LI, minute(2))).containsExactly(CANCEL);
        assertThat(request.allowedTo(WANG, minute(2))).isEmpty();
        assertThat(request.allowedTo(OTHERS, minute(2))).isEmpty();
        assertThat(request.allowedTo(WORKER, minute(2))).isEmpty();
    }

    @Test
    void community_workers_stand_in_where_no_company_serves() {
        request = received(null);
        assertThat(request.allowedTo(WORKER, T0)).containsExactly(RESPOND, DECLINE, TRANSFER);
        assertThat(request.allowedTo(CREW, T0)).isEmpty();
    }

    @Test
    void a_neighbour_cannot_cancel_it() {
        assertRefused("request.actor", () -> take(CANCEL, WANG, T0));
        assertThat(request.status()).isEqualTo(RequestStatus.RECEIVED);
        assertThat(request.steps()).hasSize(1);
    }

    @Test
    void nobody_handles_his_own_request() {
        var both = new Actor("li", LI.person(), SERVING, null, Set.of(Roles.RESIDENT, Roles.PROPERTY_STAFF));
        assertThat(request.allowedTo(both, T0)).containsExactly(CANCEL);
    }

    @Test
    void editing_the_words_touches_no_clock() {
        var before = request.clocks(minute(3));
        request.describe("管道堵塞,三楼反水", LI);
        assertThat(request.clocks(minute(3))).isEqualTo(before);
        assertRefused("request.actor", () -> request.describe("不是我的", WANG));
        take(CANCEL, LI, minute(4));
        assertRefused("request.closed", () -> request.describe("晚了", LI));
    }

    @Test
    void who_comes_second_does_not_get_it() {
        request.grab(CREW, T0);
        assertRefused("request.taken", () -> request.grab(MATE, T0));
        assertRefused("request.taken", () -> take(RESPOND, MATE, T0));
        take(RESPOND, CREW, T0);
        assertThat(request.handler()).isEqualTo(CREW.person());
    }

    @Test
    void who_responds_first_handles_it() {
        take(RESPOND, CREW, T0);
        assertThat(request.handler()).isEqualTo(CREW.person());
        assertThat(request.allowedTo(MATE, T0)).containsExactly(ASSIGN);
    }

    @Test
    void what_is_assigned_to_somebody_else_leaves_the_first() {
        request.grab(CREW, T0);
        request.assign(MATE.person(), CREW, T0);
        assertRefused("request.taken", () -> take(RESPOND, CREW, T0));
        take(RESPOND, MATE, T0);
    }

    @Test
    void handing_it_on_touches_no_clock() {
        var before = request.clocks(minute(3));
        request.grab(CREW, minute(1));
        request.assign(MATE.person(), CREW, minute(2));
        assertThat(request.clocks(minute(3))).isEqualTo(before);
    }

    @Test
    void staff_of_another_company_neither_grab_nor_assign() {
        assertRefused("request.actor", () -> request.grab(OTHERS, T0));
        assertRefused("request.actor", () -> request.assign(OTHERS.person(), OTHERS, T0));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RESPONSIBLE, NOT_RESPONSIBLE",
        "UNFOUNDED, DECLINED",
        "CALLER_WITHDREW, CANCELLED",
    })
    void each_reason_to_decline_is_an_end_of_its_own(DeclineReason reason, Outcome outcome) {
        request.decline(reason, null, null, CREW, T0);
        assertThat(request.outcome()).isEqualTo(outcome);
        assertThat(request.status()).isEqualTo(RequestStatus.DECLINED);
    }

    @Test
    void a_duplicate_names_another_request_that_is_none_itself() {
        var original = received(SERVING);
        assertRefused("request.duplicate", () -> request.decline(DeclineReason.DUPLICATE, null, null, CREW, T0));
        assertRefused("request.duplicate", () -> request.decline(DeclineReason.DUPLICATE, request, null, CREW, T0));
        assertRefused("request.duplicate", () -> request.decline(DeclineReason.UNFOUNDED, original, null, CREW, T0));
        request.decline(DeclineReason.DUPLICATE, original, null, CREW, T0);
        assertThat(request.duplicateOf()).isEqualTo(original.id());
        var third = received(SERVING);
        assertRefused("request.duplicate", () -> third.decline(DeclineReason.DUPLICATE, request, null, CREW, T0));
    }

    @Test
    void solved_is_said_of_what_was_solved_only() {
        classify(SIMPLE, T0);
        assertThat(request.outcome()).isNull();
        resolve(minute(1));
        assertThat(request.outcome()).isEqualTo(Outcome.SOLVED);
        request.reopen("又堵了", LI, minute(2));
        assertThat(request.outcome()).isNull();
    }

    @Test
    void a_transferred_request_goes_on_with_the_time_it_was_received() {
        request.transfer("WY-20220922-0002", "报错小区", CREW, minute(4));
        assertThat(request.outcome()).isEqualTo(Outcome.TRANSFERRED);
        var late = received(SERVING, Source.PHONE, null, T0.minusSeconds(301));
        assertThat(late.clocks(T0).getFirst().breachedAt()).isEqualTo(T0.minusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"PT5M, KEPT", "PT5M0.001S, MISSED"})
    void a_clock_tells_how_it_ended(Duration after, Verdict verdict) {
        take(RESPOND, CREW, T0.plus(after));
        assertThat(clock(Promise.RESPOND).verdict()).isEqualTo(verdict);
    }

    @Test
    void what_the_owner_takes_back_in_time_counts_neither_way() {
        take(CANCEL, LI, minute(4));
        assertThat(request.clocks(T0)).extracting(ClockReading::verdict).containsOnly(Verdict.VOID);
    }

    @Test
    void what_the_owner_takes_back_too_late_was_missed() {
        take(CANCEL, LI, minute(6));
        assertThat(clock(Promise.RESPOND).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(clock(Promise.RESOLVE).verdict()).isEqualTo(Verdict.VOID);
    }

    @Test
    void declining_in_time_is_a_response_but_no_solution() {
        request.decline(DeclineReason.NOT_RESPONSIBLE, null, null, CREW, minute(4));
        assertThat(clock(Promise.RESPOND).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(clock(Promise.RESOLVE).verdict()).isEqualTo(Verdict.VOID);
    }

    @Test
    void a_visit_is_paid_by_somebody_else_than_who_handled_it() {
        classify(SIMPLE, T0);
        resolve(minute(1));
        assertRefused("request.actor", () -> request.visit(Visit.Answer.SATISFIED, null, CREW, minute(2)));
        request.visit(Visit.Answer.SATISFIED, "满意", MATE, minute(2));
        assertThat(request.status()).isEqualTo(RequestStatus.RESOLVED); // the owner has an account: he confirms himself
        assertThat(request.visits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SATISFIED, CONFIRMED, 1", "UNSATISFIED, REOPENED, 2", "UNREACHED, RESOLVED, 1"})
    void a_visit_speaks_for_an_owner_without_account(Visit.Answer answer, RequestStatus then, int round) {
        request = received(SERVING, Source.PHONE, null, T0);
        classify(SIMPLE, T0);
        resolve(minute(1));
        request.visit(answer, null, TOWN, minute(2));
        assertThat(request.status()).isEqualTo(then);
        assertThat(request.round()).isEqualTo(round);
    }

    @Test
    void nobody_visits_for_his_own_work_even_where_workers_stand_in_or_it_was_handed_on() {
        request = received(null, Source.PHONE, null, T0);
        take(RESPOND, WORKER, T0);
        request.classify(SIMPLE, null, WORKER, T0);
        request.resolve("已疏通", WINDOW, WORKER, T0);
        assertRefused("request.actor", () -> request.visit(Visit.Answer.SATISFIED, null, WORKER, T0));
        request.visit(Visit.Answer.UNSATISFIED, null, TOWN, T0);
        assertThat(request.status()).isEqualTo(RequestStatus.REOPENED);
    }

    @Test
    void a_visit_after_the_window_reopens_nothing() {
        request = received(SERVING, Source.PHONE, null, T0);
        classify(SIMPLE, T0);
        resolve(T0);
        request.visit(Visit.Answer.UNSATISFIED, null, TOWN, T0.plus(WINDOW).plusMillis(1));
        assertThat(request.status()).isEqualTo(RequestStatus.RESOLVED);
    }

    @Test
    void an_owner_rates_once_what_he_has_confirmed() {
        classify(SIMPLE, T0);
        resolve(T0);
        assertRefused("request.move", () -> request.rate(5, null, LI, minute(1)));
        take(CONFIRM, LI, minute(1));
        assertRefused("request.actor", () -> request.rate(5, null, WANG, minute(2)));
        request.rate(4, "及时", LI, minute(2));
        assertThat(request.rating().stars()).isEqualTo(4);
        assertRefused("request.move", () -> request.rate(1, null, LI, minute(3)));
    }

    @Test
    void a_request_without_account_belongs_to_nobody_who_has_no_person() {
        request = received(SERVING, Source.PHONE, null, T0);
        var nobody = new Actor("nobody", null, null, "371525001042", Set.of(Roles.RESIDENT));
        assertThat(request.allowedTo(nobody, T0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void every_move_that_a_state_does_not_list_is_refused_in_that_state(Move move) {
        for (var status : RequestStatus.values()) {
            if (!status.moves().contains(move)) {
                var there = at(status);
                var actor = move.roles.contains(Roles.RESIDENT) ? LI : move == VISIT ? TOWN : CREW;
                assertThatThrownBy(() -> there.move(move, new Remark(null, "test"), actor, minute(10)))
                        .isInstanceOfSatisfying(Refusal.class, no -> {
                            assertThat(no.code()).isEqualTo("request.move");
                            assertThat(no.status()).isEqualTo(409);
                            assertThat(no.allowedActions()).doesNotContain(move.name());
                        });
                assertThat(there.status()).isEqualTo(status);
            }
        }
    }

    @Test
    void each_state_can_be_reached() {
        for (var status : RequestStatus.values()) {
            assertThat(at(status).status()).isEqualTo(status);
        }
    }

    /** A request brought into a state by the moves that lead there. */
    private static ServiceRequest at(RequestStatus status) {
        var test = new ServiceRequestTest();
        switch (status) {
            case RECEIVED -> {}
            case RESPONDED -> test.take(RESPOND, CREW, T0);
            case IN_PROGRESS -> test.classify(SIMPLE, T0);
            case WAITING_OWNER -> {
                test.classify(SIMPLE, T0);
                test.take(WAIT, CREW, T0);
            }
            case PLAN_PROPOSED -> {
                test.classify(BEYOND_COMPANY, T0);
                test.request.proposePlan("换管道", minute(600), CREW, T0);
            }
            case RESOLVED, REOPENED, CONFIRMED -> {
                test.classify(SIMPLE, T0);
                test.resolve(T0);
                if (status == RequestStatus.REOPENED) {
                    test.request.reopen("又堵了", LI, T0);
                } else if (status == RequestStatus.CONFIRMED) {
                    test.take(CONFIRM, LI, T0);
                }
            }
            case CANCELLED -> test.take(CANCEL, LI, T0);
            case DECLINED -> test.request.decline(DeclineReason.UNFOUNDED, null, "查无此事", CREW, T0);
            case TRANSFERRED -> test.request.transfer("冠县供热服务中心", "供热问题", CREW, T0);
        }
        return test.request;
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private void classify(Category category, Instant at) {
        take(RESPOND, CREW, at);
        request.classify(category, null, CREW, at);
    }

    private void resolve(Instant at) {
        request.resolve("已疏通", WINDOW, CREW, at);
    }

    private void take(Move move, Actor actor, Instant at) {
        request.move(move, new Remark(null, "test"), actor, at);
    }

    private boolean isKept(Promise promise) {
        return clock(promise).stoppedAt() != null && clock(promise).breachedAt() == null;
    }

    private ClockReading clock(Promise promise) {
        return reading(promise, T0);
    }

    private ClockReading reading(Promise promise, Instant now) {
        return request.clocks(now).stream()
                .filter(c -> c.promise() == promise && c.round() == request.round()
                        || c.promise() == promise && promise == Promise.RESPOND)
                .findFirst()
                .orElseThrow();
    }

    private static Instant minute(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    private static ServiceRequest received(String company) {
        return received(company, Source.MINI_PROGRAM, LI.person(), T0);
    }

    private static ServiceRequest received(String company, Source source, UUID owner, Instant receivedAt) {
        var community = new ServedCommunity("GX0001", "371525001042", company);
        var in = new Intake("WY-20220922-0001", community, "管道堵塞反水", Origin.of(source), owner, receivedAt);
        return new ServiceRequest(in, LI, T0);
    }

    static Actor actor(String name, String org, String... roles) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, "371525001042", Set.of(roles));
    }
}
