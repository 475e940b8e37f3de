package city.minsheng.market.rectification;

import static city.minsheng.market.People.AUDITOR;
import static city.minsheng.market.People.BOTH;
import static city.minsheng.market.People.COLLEAGUE;
import static city.minsheng.market.People.INSPECTOR;
import static city.minsheng.market.People.MACHINE;
import static city.minsheng.market.People.MANAGER;
import static city.minsheng.market.People.NEIGHBOUR;
import static city.minsheng.market.rectification.RectificationMove.ACCEPT;
import static city.minsheng.market.rectification.RectificationMove.CLOSE;
import static city.minsheng.market.rectification.RectificationMove.FINISH;
import static city.minsheng.market.rectification.RectificationMove.RECHECK;
import static city.minsheng.market.rectification.RectificationMove.RETURN;
import static city.minsheng.market.rectification.RectificationStatus.ACCEPTED;
import static city.minsheng.market.rectification.RectificationStatus.CLOSED;
import static city.minsheng.market.rectification.RectificationStatus.DONE;
import static city.minsheng.market.rectification.RectificationStatus.ISSUED;
import static city.minsheng.market.rectification.RectificationStatus.RECHECKED;
import static city.minsheng.market.rectification.RectificationStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.market.Endpoints;
import city.minsheng.market.People;
import city.minsheng.market.Refused;
import city.minsheng.market.inspection.FindingFacts;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.standard.FindingKind;
import city.minsheng.market.step.Step;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RectificationTest {
    static final Instant T0 = Instant.parse("2022-09-22T01:00:00Z");
    static final Map<RectificationStatus, Set<RectificationMove>> ALLOWED = Map.of(
            ISSUED, Set.of(ACCEPT),
            ACCEPTED, Set.of(FINISH),
            DONE, Set.of(RECHECK, RETURN),
            RETURNED, Set.of(FINISH),
            RECHECKED, Set.of(CLOSE),
            CLOSED, Set.of());

    static Stream<Arguments> everyStateAndMove() {
        return Stream.of(RectificationStatus.values())
                .flatMap(status -> Stream.of(RectificationMove.values()).map(move -> Arguments.of(status, move)));
    }

    @Test
    void every_move_has_its_endpoint_for_the_same_roles() {
        var moves = Stream.of(RectificationMove.values())
                .collect(Collectors.toMap(move -> move.name().toLowerCase(Locale.ROOT), move -> Set.of(move.role)));
        assertThat(Endpoints.of(RectificationResource.class)).isEqualTo(moves);
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void a_rectification_takes_the_moves_of_its_state_and_refuses_every_other(
            RectificationStatus status, RectificationMove move) {
        var order = in(status);
        if (ALLOWED.get(status).contains(move)) {
            take(order, move);
            assertThat(order.status()).isEqualTo(move.target);
        } else {
            Refused.with(MarketProblem.RECTIFICATION_MOVE, () -> take(order, move));
            assertThat(order.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource(RectificationMove.class)
    void each_move_belongs_to_one_side(RectificationMove move) {
        var wrong = move.role.equals(Roles.MARKET_MANAGER) ? INSPECTOR : MANAGER;
        for (var status : RectificationStatus.values()) {
            Refused.with(CommonProblem.FORBIDDEN, () -> in(status).move(move, "why", wrong, T0));
            Refused.with(CommonProblem.FORBIDDEN, () -> in(status).move(move, "why", AUDITOR, T0));
            Refused.with(CommonProblem.IDENTITY_INCOMPLETE, () -> in(status).move(move, "why", MACHINE, T0));
        }
    }

    @Test
    void a_manager_works_for_his_own_market_only() {
        Refused.with(CommonProblem.FORBIDDEN, () -> in(ISSUED).move(ACCEPT, null, NEIGHBOUR, T0));
        Refused.with(CommonProblem.FORBIDDEN, () -> in(ACCEPTED).move(FINISH, "swept", NEIGHBOUR, T0));
        assertThat(in(ISSUED).allowedTo(NEIGHBOUR)).isEmpty();
        assertThat(in(ISSUED).allowedTo(MANAGER)).containsExactly(ACCEPT);
    }

    @Test
    void an_inspector_who_manages_another_market_does_not_accept_for_this_one() {
        var two = new Actor(
                "two",
                new UUID(0x7000, 9),
                NEIGHBOUR.org(),
                "371502000000",
                Set.of(Roles.MARKET_INSPECTOR, Roles.MARKET_MANAGER));
        Refused.with(CommonProblem.FORBIDDEN, () -> in(ISSUED).move(ACCEPT, null, two, T0));
    }

    @ParameterizedTest
    @EnumSource(
            value = RectificationMove.class,
            names = {"RECHECK", "RETURN"})
    void nobody_judges_work_that_he_reported_himself(RectificationMove move) {
        var order = in(ACCEPTED);
        order.move(FINISH, "swept", BOTH, T0);
        assertThat(order.allowedTo(BOTH)).isEmpty();
        assertThat(Refused.with(MarketProblem.OWN_WORK, () -> order.move(move, "fine", BOTH, T0))
                        .status())
                .isEqualTo(403);
        assertThat(order.status()).isEqualTo(DONE);
        order.move(move, "fine", COLLEAGUE, T0);
    }

    @Test
    void nor_does_he_after_somebody_else_has_reworked_it() {
        var order = in(ACCEPTED);
        order.move(FINISH, "swept", BOTH, T0);
        order.move(RETURN, "not clean", COLLEAGUE, T0);
        order.move(FINISH, "swept again", MANAGER, T0);
        Refused.with(MarketProblem.OWN_WORK, () -> order.move(RECHECK, null, BOTH, T0));
        order.move(RECHECK, null, COLLEAGUE, T0);
        Refused.with(MarketProblem.OWN_WORK, () -> order.move(CLOSE, null, BOTH, T0));
    }

    @Test
    void a_refusal_names_what_is_possible() {
        var refusal = Refused.with(MarketProblem.RECTIFICATION_MOVE, () -> in(DONE).move(CLOSE, null, INSPECTOR, T0));
        assertThat(refusal.allowedActions()).containsExactly("RECHECK", "RETURN");
    }

    @Test
    void nothing_is_issued_for_an_inspection_that_is_void() {
        Refused.with(MarketProblem.FINDING_OF_VOID, () -> issued(true));
    }

    @Test
    void coming_back_for_rework_does_not_start_the_clock_again() {
        var order = in(ACCEPTED);
        var before = order.deadline(T0);
        order.move(FINISH, "swept", MANAGER, T0.plusSeconds(60));
        assertThat(order.deadline(T0.plusSeconds(60)).stoppedAt()).isEqualTo(T0.plusSeconds(60));
        order.move(RETURN, "not clean", INSPECTOR, T0.plusSeconds(120));
        var after = order.deadline(T0.plusSeconds(120));
        assertThat(after.startAt()).isEqualTo(before.startAt());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.stoppedAt()).isNull();
    }

    @Test
    void the_history_tells_who_did_what() {
        assertThat(in(CLOSED).steps())
                .extracting(Step::status)
                .containsExactly("ISSUED", "ACCEPTED", "DONE", "RECHECKED", "CLOSED");
        assertThat(in(CLOSED).steps().get(1).onBehalfOf()).isEqualTo(People.OPERATOR);
    }

    private static void take(Rectification order, RectificationMove move) {
        order.move(move, "why", move.role.equals(Roles.MARKET_MANAGER) ? MANAGER : COLLEAGUE, T0);
    }

    private static Rectification in(RectificationStatus status) {
        var order = issued(false);
        for (var move :
                status == RETURNED ? List.of(ACCEPT, FINISH, RETURN) : List.of(ACCEPT, FINISH, RECHECK, CLOSE)) {
            if (order.status() == status) {
                break;
            }
            take(order, move);
        }
        return order;
    }

    private static Rectification issued(boolean ofVoid) {
        var finding = new FindingFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "NM371502001",
                "371502001000",
                People.OPERATOR,
                FindingKind.FIRE_LANE,
                "东门",
                ofVoid);
        var deadline = Deadline.ofWorkingDays(T0, 1, Calendars.shipped());
        return new Rectification(
                finding, new Rectification.Order("ZG-1", "清空通道", UUID.randomUUID(), deadline), INSPECTOR, T0);
    }
}
