package city.minsheng.property.hotline;

import static city.minsheng.property.hotline.HotlineMove.CLOSE;
import static city.minsheng.property.hotline.HotlineMove.HANDLE;
import static city.minsheng.property.hotline.HotlineMove.REFUSE_RETURN;
import static city.minsheng.property.hotline.HotlineMove.REQUEST_RETURN;
import static city.minsheng.property.hotline.HotlineMove.SUPERVISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In these tests every day works, so that five working days are five days. */
class HotlineCaseTest {
    static final Instant T0 = Instant.parse("2022-09-21T01:00:00Z"); // nine in the morning
    static final String SERVING = "9137152500003Q6R78";
    static final String UNIT = "371525001042";
    static final Receiver COMPANY = new Receiver(SERVING, null);
    static final Receiver WORKERS = new Receiver(null, UNIT);
    static final Actor OFFICER = actor("officer", null, "371525000000", Roles.COUNTY_OFFICER);
    static final Actor CREW = actor("crew", SERVING, "371525000000", Roles.PROPERTY_STAFF);
    static final Actor OTHERS = actor("others", "91371525000041E8XR", "371525000000", Roles.PROPERTY_STAFF);
    static final Actor WORKER = actor("worker", null, UNIT, Roles.COMMUNITY_WORKER);
    static final HotlineTerms TERMS = new HotlineTerms(
            Duration.ofHours(2),
            UUID.randomUUID(),
            5,
            UUID.randomUUID(),
            Duration.ofHours(4),
            2,
            10,
            (first, days) -> first.plusDays(days));

    final HotlineCase taken = taken("GX0001");

    @ParameterizedTest
    @CsvSource({"PT1H59M59.999S, KEPT", "PT2H, KEPT", "PT2H0.001S, MISSED"})
    void signing_is_in_time_up_to_the_limit(Duration after, ClockEnd end) {
        dispatch();
        taken.sign(TERMS, null, CREW, T0.plus(after));
        assertThat(clock(0).ended()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-26T15:59:59.998Z, KEPT", "2022-09-26T15:59:59.999Z, KEPT", "2022-09-26T16:00:00Z, MISSED"})
    void a_reply_is_in_time_up_to_the_end_of_the_last_working_day(Instant at, ClockEnd end) {
        handling();
        taken.reply(HotlineOutcome.SOLVED, "已疏通", CREW, at);
        assertThat(clock(1).ended()).isEqualTo(end);
    }

    @Test
    void a_clock_that_runs_past_its_limit_reads_as_missed() {
        dispatch();
        assertThat(taken.clocks(T0.plus(Duration.ofHours(2))).getFirst().ended())
                .isNull();
        assertThat(taken.clocks(T0.plusSeconds(7201)).getFirst().ended()).isEqualTo(ClockEnd.MISSED);
    }

    @Test
    void while_a_return_is_decided_the_receiver_loses_no_time_to_sign() {
        dispatch();
        taken.move(REQUEST_RETURN, null, "不属我司", CREW, T0.plusSeconds(3600));
        taken.move(REFUSE_RETURN, null, "属于", OFFICER, T0.plusSeconds(36_000));
        assertThat(taken.facts().status()).isEqualTo(HotlineStatus.DISPATCHED);
        taken.sign(TERMS, null, CREW, T0.plusSeconds(39_600));
        assertThat(clock(0).ended()).isEqualTo(ClockEnd.KEPT);
    }

    @Test
    void who_was_late_already_when_he_gave_it_back_stays_late() {
        dispatch();
        taken.move(REQUEST_RETURN, null, "不属我司", CREW, T0.plusSeconds(7201));
        taken.approveReturn(WORKERS, TERMS, null, OFFICER, T0.plusSeconds(7300));
        assertThat(clock(0).ended()).isEqualTo(ClockEnd.MISSED);
    }

    @Test
    void another_receiver_has_a_sign_clock_of_his_own_and_the_reply_clock_runs_on() {
        dispatch();
        var due = clock(1).dueAt();
        taken.move(REQUEST_RETURN, null, "不属我司", CREW, T0.plusSeconds(60));
        taken.approveReturn(WORKERS, TERMS, null, OFFICER, T0.plusSeconds(9000));
        assertThat(clock(0).ended()).isEqualTo(ClockEnd.VOID);
        assertThat(clock(1).startAt()).isEqualTo(T0);
        assertThat(clock(1).dueAt()).isEqualTo(due);
        assertThat(clock(2).term()).isEqualTo(HotlineTerm.SIGN);
        assertThat(clock(2).startAt()).isEqualTo(T0.plusSeconds(9000));
        assertThat(clock(2).unitCode()).isEqualTo(UNIT);
        assertRefused("hotline.actor", () -> taken.sign(TERMS, null, CREW, T0.plusSeconds(9001)));
        taken.sign(TERMS, null, WORKER, T0.plusSeconds(9001));
    }

    @Test
    void it_is_not_dispatched_again_to_the_receiver_who_gave_it_back() {
        dispatch();
        taken.move(REQUEST_RETURN, null, "不属我司", CREW, T0.plusSeconds(60));
        assertRefused(
                "hotline.receiver-same", () -> taken.approveReturn(COMPANY, TERMS, null, OFFICER, T0.plusSeconds(90)));
    }

    @ParameterizedTest
    @CsvSource({"PT3H59M59.999S, true", "PT4H, true", "PT4H0.001S, false"})
    void after_signing_it_can_be_given_back_within_a_term(Duration after, boolean possible) {
        dispatch();
        taken.sign(TERMS, null, CREW, T0);
        var at = T0.plus(after);
        assertThat(taken.allowedTo(CREW, at).contains(REQUEST_RETURN)).isEqualTo(possible);
        if (possible) {
            taken.move(REQUEST_RETURN, null, "不属我司", CREW, at);
        } else {
            assertRefused("hotline.return-late", () -> taken.move(REQUEST_RETURN, null, "不属我司", CREW, at));
        }
    }

    @Test
    void an_extension_moves_the_limit_on_from_the_old_one_and_never_the_start() {
        handling();
        taken.requestExtension(3, "等配件", TERMS, CREW, T0.plusSeconds(60));
        taken.approveExtension(TERMS, null, OFFICER, T0.plusSeconds(90));
        assertThat(clock(1).startAt()).isEqualTo(T0);
        assertThat(clock(1).dueAt()).isEqualTo(Instant.parse("2022-09-29T15:59:59.999Z"));
        assertThat(taken.facts().status()).isEqualTo(HotlineStatus.HANDLING);
    }

    @Test
    void a_refused_extension_leaves_the_limit() {
        handling();
        var due = clock(1).dueAt();
        taken.requestExtension(3, "等配件", TERMS, CREW, T0.plusSeconds(60));
        taken.refuseExtension("不必", OFFICER, T0.plusSeconds(90));
        assertThat(clock(1).dueAt()).isEqualTo(due);
        assertThat(taken.facts().extensionDays()).isNull();
    }

    @Test
    void extensions_are_limited_in_number_and_days_and_end_with_the_term() {
        handling();
        assertThat(taken.facts().extensionsLeft()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            taken.requestExtension(10, "等配件", TERMS, CREW, T0.plusSeconds(60));
            taken.refuseExtension("不必", OFFICER, T0.plusSeconds(90));
        }
        assertRefused(
                "hotline.extension-limit", () -> taken.requestExtension(1, "再等", TERMS, CREW, T0.plusSeconds(99)));
        var other = taken("GX0001");
        other.dispatch(COMPANY, TERMS, null, OFFICER, T0);
        other.sign(TERMS, null, CREW, T0);
        assertRefused("hotline.extension-days", () -> other.requestExtension(11, "等", TERMS, CREW, T0));
        var late = taken("GX0001");
        late.dispatch(COMPANY, TERMS, null, OFFICER, T0);
        late.sign(TERMS, null, CREW, T0);
        assertRefused(
                "hotline.extension-late",
                () -> late.requestExtension(1, "等", TERMS, CREW, T0.plus(Duration.ofDays(6))));
    }

    @Test
    void after_a_supervision_the_handling_goes_on_and_the_first_reply_stays_the_one_that_counts() {
        handling();
        taken.reply(HotlineOutcome.UNSOLVED, "没有配件", CREW, T0.plusSeconds(60));
        taken.move(SUPERVISE, null, "请解决", OFFICER, T0.plusSeconds(90));
        taken.move(HANDLE, null, null, CREW, T0.plusSeconds(91));
        taken.reply(HotlineOutcome.SOLVED, "已疏通", CREW, T0.plus(Duration.ofDays(9)));
        assertThat(clock(1).ended()).isEqualTo(ClockEnd.KEPT);
        assertThat(taken.facts().result().outcome()).isEqualTo(HotlineOutcome.SOLVED);
    }

    @Test
    void only_who_was_reached_can_rate_and_who_was_not_is_visited_again() {
        handling();
        taken.reply(HotlineOutcome.SOLVED, "已疏通", CREW, T0);
        taken.move(CLOSE, null, null, OFFICER, T0);
        assertThat(taken.allowedTo(OFFICER, T0)).containsExactly(HotlineMove.VISIT);
        taken.visit(false, "无人接听", OFFICER, T0);
        assertThat(taken.allowedTo(OFFICER, T0)).containsExactly(HotlineMove.VISIT, HotlineMove.ARCHIVE);
        taken.visit(true, null, OFFICER, T0);
        assertThat(taken.allowedTo(OFFICER, T0)).containsExactly(HotlineMove.RATE, HotlineMove.ARCHIVE);
        taken.rate(Satisfaction.SATISFIED, null, OFFICER, T0);
        assertThat(taken.allowedTo(OFFICER, T0)).containsExactly(HotlineMove.ARCHIVE);
    }

    @Test
    void a_duplicate_is_closed_without_outcome_and_its_clocks_have_no_verdict() {
        dispatch();
        taken.linkTo(taken("GX0001"), false, null, OFFICER, T0.plusSeconds(60));
        assertThat(taken.facts().status()).isEqualTo(HotlineStatus.CLOSED);
        assertThat(taken.facts().result().outcome()).isNull();
        assertThat(taken.clocks(T0.plus(Duration.ofDays(30)))).allMatch(clock -> clock.ended() == ClockEnd.VOID);
        assertThat(taken.allowedTo(OFFICER, T0)).containsExactly(HotlineMove.ARCHIVE);
    }

    @Test
    void a_duplicate_points_at_an_original_of_its_community_and_at_nothing_else() {
        var original = taken("GX0001");
        var second = taken("GX0001");
        second.linkTo(original, false, null, OFFICER, T0);
        assertRefused("hotline.original-itself", () -> taken.linkTo(taken, false, null, OFFICER, T0));
        assertRefused(
                "hotline.original-elsewhere", () -> taken("GX0001").linkTo(taken("GX0002"), false, null, OFFICER, T0));
        assertRefused("hotline.original-duplicate", () -> taken("GX0001").linkTo(second, false, null, OFFICER, T0));
        assertRefused("hotline.has-duplicates", () -> taken("GX0001").linkTo(original, true, null, OFFICER, T0));
    }

    @Test
    void nothing_is_received_in_the_future() {
        assertRefused("hotline.received-at", () -> new HotlineCase(intake("GX0001"), UNIT, OFFICER, T0.minusMillis(1)));
    }

    @Test
    void a_receiver_is_the_serving_company_or_a_unit_and_not_both() {
        assertThat(Receiver.of(SERVING, null, SERVING)).isEqualTo(COMPANY);
        assertThat(Receiver.of(null, UNIT, SERVING)).isEqualTo(WORKERS);
        assertRefused("hotline.receiver", () -> Receiver.of(SERVING, null, null));
        assertRefused("hotline.receiver", () -> Receiver.of(SERVING, null, "91371525000041E8XR"));
        assertRefused("hotline.receiver-one", () -> Receiver.of(null, null, SERVING));
        assertRefused("hotline.receiver-one", () -> Receiver.of(SERVING, UNIT, SERVING));
    }

    @Test
    void it_becomes_a_request_once_and_is_answered_all_the_same() {
        handling();
        var request = UUID.randomUUID();
        taken.turnInto((handOver, actor, now) -> request, CREW, T0);
        assertThat(taken.facts().requestId()).isEqualTo(request);
        assertRefused("hotline.move", () -> taken.turnInto((handOver, actor, now) -> UUID.randomUUID(), CREW, T0));
        assertThat(taken.allowedTo(CREW, T0)).contains(HotlineMove.REPLY).doesNotContain(HotlineMove.TURN_INTO_REQUEST);
    }

    @Test
    void every_step_is_on_record_with_who_and_for_whom() {
        dispatch();
        taken.sign(TERMS, null, CREW, T0.plusSeconds(5));
        assertThat(taken.steps())
                .extracting(HotlineStep::status)
                .containsExactly(HotlineStatus.ACCEPTED, HotlineStatus.DISPATCHED, HotlineStatus.SIGNED);
        assertThat(taken.steps().getLast())
                .isEqualTo(new HotlineStep(
                        HotlineMove.SIGN, HotlineStatus.SIGNED, "crew", SERVING, T0.plusSeconds(5), null, null));
    }

    @ParameterizedTest
    @EnumSource(HotlineStatus.class)
    void every_state_can_be_reached(HotlineStatus status) {
        assertThat(in(status).facts().status()).isEqualTo(status);
    }

    /** Every state, every move, everybody: what the table does not list is refused, and nothing changes. */
    static Stream<Arguments> forbidden() {
        var everybody = List.of(OFFICER, CREW, OTHERS, WORKER, actor("town", null, "371525001000", Roles.TOWN_OFFICER));
        return Arrays.stream(HotlineStatus.values())
                .flatMap(status -> Arrays.stream(HotlineMove.values())
                        .flatMap(move -> everybody.stream().map(actor -> Arguments.of(status, move, actor))))
                .filter(arguments -> {
                    var status = (HotlineStatus) arguments.get()[0];
                    var move = (HotlineMove) arguments.get()[1];
                    var actor = (Actor) arguments.get()[2];
                    return !in(status).allowedTo(actor, T0).contains(move);
                });
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_is_not_allowed_is_refused(HotlineStatus status, HotlineMove move, Actor actor) {
        var it = in(status);
        var steps = it.steps().size();
        assertThatThrownBy(() -> it.move(move, null, null, actor, T0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).startsWith("hotline."));
        assertThat(it.steps()).hasSize(steps);
        assertThat(it.facts().status()).isEqualTo(status);
    }

    private static HotlineCase in(HotlineStatus status) {
        var it = taken("GX0001");
        if (status == HotlineStatus.ACCEPTED) {
            return it;
        }
        it.dispatch(COMPANY, TERMS, null, OFFICER, T0);
        switch (status) {
            case DISPATCHED -> {
                return it;
            }
            case RETURN_REQUESTED, RE_DISPATCHED -> {
                it.move(REQUEST_RETURN, null, "不属", CREW, T0);
                if (status == HotlineStatus.RE_DISPATCHED) {
                    it.approveReturn(WORKERS, TERMS, null, OFFICER, T0);
                }
                return it;
            }
            default -> it.sign(TERMS, null, CREW, T0);
        }
        switch (status) {
            case SIGNED -> {
                return it;
            }
            case SUPERVISED -> {
                it.move(SUPERVISE, null, "快", OFFICER, T0);
                return it;
            }
            case EXTENSION_REQUESTED -> {
                it.requestExtension(1, "等", TERMS, CREW, T0);
                return it;
            }
            default -> it.move(HANDLE, null, null, CREW, T0);
        }
        var rest = List.of(
                HotlineStatus.REPLIED,
                HotlineStatus.CLOSED,
                HotlineStatus.VISITED,
                HotlineStatus.RATED,
                HotlineStatus.ARCHIVED);
        for (var next : rest.subList(0, rest.indexOf(status) + 1)) {
            switch (next) {
                case REPLIED -> it.reply(HotlineOutcome.SOLVED, "好", CREW, T0);
                case CLOSED -> it.move(CLOSE, null, null, OFFICER, T0);
                case VISITED -> it.visit(true, null, OFFICER, T0);
                case RATED -> it.rate(Satisfaction.SATISFIED, null, OFFICER, T0);
                default -> it.move(HotlineMove.ARCHIVE, null, null, OFFICER, T0);
            }
        }
        return it;
    }

    private void dispatch() {
        taken.dispatch(COMPANY, TERMS, null, OFFICER, T0);
    }

    private void handling() {
        dispatch();
        taken.sign(TERMS, null, CREW, T0);
        taken.move(HANDLE, null, null, CREW, T0);
    }

    private HotlineView.ClockView clock(int seq) {
        return taken.clocks(T0).get(seq);
    }

    private static HotlineCase taken(String community) {
        return new HotlineCase(intake(community), UNIT, OFFICER, T0);
    }

    private static HotlineIntake intake(String community) {
        return HotlineIntake.of(
                "12345-1", T0, community, HotlineCategory.PIPE_BLOCKAGE, "堵了", Caller.UNKNOWN, community);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Actor actor(String name, String org, String region, String... roles) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, region, Set.of(roles));
    }
}
