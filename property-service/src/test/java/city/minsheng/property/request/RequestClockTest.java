package city.minsheng.property.request;

import static city.minsheng.property.request.Category.BEYOND_COMPANY;
import static city.minsheng.property.request.Category.COMPLEX;
import static city.minsheng.property.request.Category.SIMPLE;
import static city.minsheng.property.request.Move.CANCEL;
import static city.minsheng.property.request.Move.RESPOND;
import static city.minsheng.property.request.Move.RESUME;
import static city.minsheng.property.request.Move.WAIT;
import static city.minsheng.property.request.Promise.DELIVER;
import static city.minsheng.property.request.Promise.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "5341" promises, to the instant before, at and after each limit. */
class RequestClockTest extends RequestFixture {
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
        assertThat(request.facts().round()).isEqualTo(2);
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
    void handing_it_on_touches_no_clock() {
        var before = request.clocks(minute(3));
        request.grab(CREW, minute(1));
        request.assign(MATE.person(), CREW, minute(2));
        assertThat(request.clocks(minute(3))).isEqualTo(before);
    }

    @Test
    void a_transferred_request_goes_on_with_the_time_it_was_received() {
        request.transfer("WY-20220922-0002", "报错小区", CREW, minute(4));
        assertThat(request.facts().outcome()).isEqualTo(Outcome.TRANSFERRED);
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
}
