package city.minsheng.property.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every move in every state by everybody: what stands in these tables is done, and all else is refused and changes nothing. */
class RequestMovesTest extends RequestFixture {
    private static final Instant AT = minute(10);

    /** Written down once more by hand; crew is who handles it, mate a colleague. Beyond: in progress, beyond the company. */
    private static final String SERVED = """
            RECEIVED      | li: CANCEL        | crew: RESPOND DECLINE TRANSFER GRAB ASSIGN | mate: RESPOND DECLINE TRANSFER GRAB ASSIGN
            RESPONDED     | li: CANCEL        | crew: CLASSIFY DECLINE TRANSFER ASSIGN | mate: ASSIGN
            IN_PROGRESS   | li: CANCEL        | crew: CLASSIFY WAIT RESOLVE DECLINE TRANSFER ASSIGN | mate: ASSIGN
            BEYOND        | li: CANCEL        | crew: CLASSIFY WAIT PROPOSE_PLAN RESOLVE DECLINE TRANSFER ASSIGN | mate: ASSIGN
            WAITING_OWNER | li: RESUME CANCEL | crew: RESUME ASSIGN | mate: ASSIGN
            PLAN_PROPOSED | li: RESUME CANCEL | crew: RESUME ASSIGN | mate: ASSIGN
            RESOLVED      | li: CONFIRM REOPEN | mate: VISIT | worker: VISIT | town: VISIT
            REOPENED      | li: CANCEL        | crew: CLASSIFY DECLINE TRANSFER ASSIGN | mate: ASSIGN
            CONFIRMED     | li: RATE          | mate: VISIT | worker: VISIT | town: VISIT
            CANCELLED     |
            DECLINED      |
            TRANSFERRED   |
            """;

    /** Where no company serves: the community worker stands in. */
    private static final String UNSERVED = """
            RECEIVED      | li: CANCEL        | worker: RESPOND DECLINE TRANSFER
            RESPONDED     | li: CANCEL        | worker: CLASSIFY DECLINE TRANSFER
            IN_PROGRESS   | li: CANCEL        | worker: CLASSIFY WAIT RESOLVE DECLINE TRANSFER
            BEYOND        | li: CANCEL        | worker: CLASSIFY WAIT PROPOSE_PLAN RESOLVE DECLINE TRANSFER
            WAITING_OWNER | li: RESUME CANCEL | worker: RESUME
            PLAN_PROPOSED | li: RESUME CANCEL | worker: RESUME
            RESOLVED      | li: CONFIRM REOPEN | town: VISIT
            REOPENED      | li: CANCEL        | worker: CLASSIFY DECLINE TRANSFER
            CONFIRMED     | li: RATE          | town: VISIT
            CANCELLED     |
            DECLINED      |
            TRANSFERRED   |
            """;

    private static final List<Actor> EVERYBODY =
            List.of(LI, WANG, CREW, MATE, OTHERS, WORKER, TOWN, COUNTY, CITY, PARTNER);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_table_names_is_done_and_all_else_is_refused(boolean served) {
        table(served ? SERVED : UNSERVED)
                .forEach((state, row) -> EVERYBODY.forEach(actor -> {
                    var possible = row.getOrDefault(actor.subject(), Set.of());
                    for (var move : Move.values()) {
                        attempt(at(state, served), state, move, actor, possible.contains(move));
                    }
                }));
    }

    private static void attempt(ServiceRequest there, String state, Move move, Actor actor, boolean possible) {
        var what = "%s %s by %s".formatted(state, move, actor.subject());
        var before = there.snapshot();
        var steps = there.steps().size();
        assertThat(there.allowedTo(actor, AT).contains(move)).as(what).isEqualTo(possible);
        if (possible) {
            attempt(there, move, actor);
            assertThat(there.facts().status()).as(what).isEqualTo(move.target == null ? before.status() : move.target);
            return;
        }
        assertThatThrownBy(() -> attempt(there, move, actor)).as(what).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).as(what).isIn("request.actor", "request.move", "request.taken");
            if (no.code().equals("request.actor")) {
                assertThat(no.status()).as(what).isEqualTo(403);
            } else {
                assertThat(no.status()).as(what).isEqualTo(409);
                assertThat(no.allowedActions()).as(what).doesNotContain(move.name());
            }
        });
        assertThat(there.snapshot()).as(what).isEqualTo(before);
        assertThat(there.steps()).as(what).hasSize(steps);
    }

    @Test
    void the_tables_know_every_state_and_use_every_move() {
        for (var table : List.of(SERVED, UNSERVED)) {
            var states = table(table).keySet();
            assertThat(states)
                    .containsAll(Arrays.stream(RequestStatus.values())
                            .map(Enum::name)
                            .toList())
                    .hasSize(RequestStatus.values().length + 1);
        }
        var used = table(SERVED).values().stream()
                .flatMap(row -> row.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(EnumSet.allOf(Move.class));
    }

    @Test
    void each_state_of_the_tables_can_be_reached() {
        for (var state : table(SERVED).keySet()) {
            for (var served : List.of(true, false)) {
                var status = state.equals("BEYOND") ? "IN_PROGRESS" : state;
                assertThat(at(state, served).facts().status()).hasToString(status);
            }
        }
    }

    /** Exhaustive, so that a new move compiles only once it is tried here. */
    private static void attempt(ServiceRequest there, Move move, Actor actor) {
        switch (move) {
            case RESPOND, WAIT, RESUME, CONFIRM, CANCEL -> there.move(move, new Remark(null, "test"), actor, AT);
            case CLASSIFY -> there.classify(Category.COMPLEX, null, actor, AT);
            case PROPOSE_PLAN -> there.proposePlan("换管道", AT.plusSeconds(600), actor, AT);
            case RESOLVE -> there.resolve("已疏通", WINDOW, actor, AT);
            case REOPEN -> there.reopen("又堵了", actor, AT);
            case DECLINE -> there.decline(DeclineReason.UNFOUNDED, null, null, actor, AT);
            case TRANSFER -> there.transfer("冠县供热服务中心", "供热问题", actor, AT);
            case GRAB -> there.grab(actor, AT);
            case ASSIGN -> there.assign(MATE.person(), actor, AT);
            case VISIT -> there.visit(Visit.Answer.SATISFIED, null, actor, AT);
            case RATE -> there.rate(5, null, actor, AT);
        }
    }

    /** A request of Li's, brought into a state by the moves that lead there. */
    private static ServiceRequest at(String state, boolean served) {
        var there = received(served ? SERVING : null);
        var staff = served ? CREW : WORKER;
        if (state.equals("RECEIVED")) {
            return there;
        }
        if (state.equals("CANCELLED")) {
            there.move(Move.CANCEL, null, LI, T0);
            return there;
        }
        there.move(Move.RESPOND, null, staff, T0);
        switch (state) {
            case "RESPONDED" -> {}
            case "DECLINED" -> there.decline(DeclineReason.UNFOUNDED, null, "查无此事", staff, T0);
            case "TRANSFERRED" -> there.transfer("冠县供热服务中心", "供热问题", staff, T0);
            case "BEYOND", "PLAN_PROPOSED" -> there.classify(Category.BEYOND_COMPANY, null, staff, T0);
            default -> there.classify(Category.SIMPLE, null, staff, T0);
        }
        switch (state) {
            case "WAITING_OWNER" -> there.move(Move.WAIT, null, staff, T0);
            case "PLAN_PROPOSED" -> there.proposePlan("换管道", minute(600), staff, T0);
            case "RESOLVED", "REOPENED", "CONFIRMED" -> there.resolve("已疏通", WINDOW, staff, T0);
            default -> {}
        }
        if (state.equals("REOPENED")) {
            there.reopen("又堵了", LI, T0);
        } else if (state.equals("CONFIRMED")) {
            there.move(Move.CONFIRM, null, LI, T0);
        }
        return there;
    }

    private static Map<String, Map<String, Set<Move>>> table(String text) {
        var table = new LinkedHashMap<String, Map<String, Set<Move>>>();
        text.lines().forEach(line -> {
            var cells = line.split("\\|");
            var row = Arrays.stream(cells)
                    .skip(1)
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.toMap(
                            cell -> cell.substring(0, cell.indexOf(':')),
                            cell -> Arrays.stream(cell.substring(cell.indexOf(':') + 2)
                                            .split(" "))
                                    .map(Move::valueOf)
                                    .collect(Collectors.toSet())));
            table.put(cells[0].strip(), row);
        });
        return table;
    }
}
