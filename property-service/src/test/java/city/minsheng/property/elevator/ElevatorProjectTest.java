package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ElevatorProjectTest {
    static final Instant T0 = at("2022-09-21");
    static final LocalDate ENDS = LocalDate.parse("2022-10-12");
    static final Instant AFTER = at("2022-10-13");
    static final Actor LI = actor("li", RESIDENT);
    static final Actor WANG = actor("wang", RESIDENT);
    static final Actor WORKER = actor("worker", COMMUNITY_WORKER);
    static final Actor TOWN = actor("town", TOWN_OFFICER);
    static final Actor COUNTY = actor("county", COUNTY_OFFICER);
    static final CostFormula FORMULA = new CostFormula(2, 20, 20, false);
    static final UnitVote CARRIED = vote(24_000, 24_000, 24_000, 3, 3, 3);
    static final UnitVote LOST = vote(24_000, 24_000, 17_999, 3, 3, 3);
    static final Subsidy.Rates RATES =
            new Subsidy.Rates(40, UUID.randomUUID(), Money.ofYuan("150000"), UUID.randomUUID());

    @Test
    void who_opened_the_vote_does_not_record_its_count() {
        var project = consented();
        assertRefused("elevator.self-counted", () -> project.count(CARRIED, ENDS, WORKER, T0));
        project.count(CARRIED, ENDS, TOWN, T0);
        assertThat(project.facts().status()).isEqualTo(ElevatorStatus.PUBLICITY);
    }

    @Test
    void a_lost_vote_ends_the_project_and_says_why() {
        var project = consented();
        project.count(LOST, ENDS, TOWN, T0);
        assertThat(project.facts().status()).isEqualTo(ElevatorStatus.REJECTED);
        assertThat(project.steps().getLast().comment()).isEqualTo("MAJORITY_MISSED");
        assertThat(project.facts().publicityEndsOn()).isNull();
    }

    @Test
    void a_count_adds_up_and_is_of_this_unit() {
        var project = consented();
        for (var wrong : List.of(
                vote(23_999, 23_999, 23_999, 3, 3, 3), // not the area of the rooms
                vote(24_000, 24_000, 24_000, 4, 4, 4), // more heads than rooms
                vote(24_000, 20_000, 20_001, 3, 3, 3),
                vote(24_000, 24_000, 24_000, 3, 2, 3),
                vote(24_000, 24_001, 24_000, 3, 3, 3))) {
            assertRefused("elevator.count", () -> project.count(wrong, ENDS, TOWN, T0));
        }
    }

    @Test
    void whose_own_part_is_used_consents_apart_from_the_vote() {
        var project = in(ElevatorStatus.VOTE);
        assertRefused("elevator.consent-missing", () -> project.count(CARRIED, ENDS, TOWN, T0));
        assertRefused("elevator.room", () -> project.consent("101", true, "paper", WORKER, T0));
        assertRefused("elevator.room", () -> project.consent("999", true, "paper", WORKER, T0));
        project.consent("201", false, "paper", WORKER, T0);
        assertRefused("elevator.consented", () -> project.consent("201", true, "paper", WORKER, T0));
        assertRefused("elevator.consent-missing", () -> project.count(CARRIED, ENDS, TOWN, T0));
        project.count(LOST, ENDS, TOWN, T0); // a lost vote is lost without them
    }

    @ParameterizedTest
    @CsvSource({"2022-10-11, true", "2022-10-12, true", "2022-10-13, false"})
    void the_last_day_of_the_publicity_is_in_time_and_the_review_comes_after(String day, boolean running) {
        var project = in(ElevatorStatus.PUBLICITY);
        if (running) {
            assertRefused("elevator.publicity-running", () -> project.review(null, WORKER, at(day)));
            project.object("采光", WANG, at(day));
        } else {
            assertRefused("elevator.publicity-over", () -> project.object("采光", WANG, at(day)));
            project.review(null, WORKER, at(day));
        }
    }

    @Test
    void who_wished_it_does_not_object_and_others_do_not_draw_up() {
        assertRefused("elevator.actor", () -> in(ElevatorStatus.PUBLICITY).object("采光", LI, T0));
        assertRefused("elevator.actor", () -> project().drawUp(plan(), FORMULA, WANG, T0));
        assertRefused("elevator.actor", () -> project().move(ElevatorMove.ABANDON, "x", WANG, T0));
    }

    @Test
    void objections_are_settled_all_at_once_and_the_publicity_goes_on() {
        var project = in(ElevatorStatus.OBJECTION);
        project.object("噪声", WANG, T0);
        project.move(ElevatorMove.MEDIATE, null, TOWN, T0);
        project.settle("达成协议", TOWN, T0);
        assertThat(project.objections())
                .hasSize(2)
                .allSatisfy(
                        objection -> assertThat(objection.view().settledAt()).isEqualTo(T0));
        assertThat(project.facts().publicityEndsOn()).isEqualTo(ENDS);
        project.object("又一条", WANG, T0);
        assertThat(project.facts().status()).isEqualTo(ElevatorStatus.OBJECTION);
    }

    @Test
    void every_department_agrees_before_the_works() {
        var project = in(ElevatorStatus.JOINT_REVIEW);
        project.give(Department.FIRE, false, "不同意", COUNTY, AFTER);
        assertRefused("elevator.opinion-given", () -> project.give(Department.FIRE, true, "同意", COUNTY, AFTER));
        for (var other : List.of(Department.HOUSING, Department.NATURAL_RESOURCES, Department.MARKET_REGULATION)) {
            assertRefused("elevator.opinions-missing", () -> project.approve(null, COUNTY, AFTER));
            project.give(other, true, "同意", COUNTY, AFTER);
        }
        assertRefused("elevator.opinions-missing", () -> project.approve(null, COUNTY, AFTER));
    }

    @Test
    void who_worked_out_the_subsidy_does_not_grant_it() {
        var project = in(ElevatorStatus.INSPECTED);
        project.register("梯1", COUNTY, AFTER);
        assertRefused("elevator.subsidy-missing", () -> project.grant(null, COUNTY, AFTER));
        project.prepareSubsidy(RATES, COUNTY);
        assertRefused("elevator.self-granted", () -> project.grant(null, COUNTY, AFTER));
        project.prepareSubsidy(RATES, TOWN);
        project.grant(null, COUNTY, AFTER);
        assertThat(project.facts().subsidy()).isEqualTo(Money.ofYuan("150000"));
    }

    @Test
    void what_is_recorded_without_a_move_has_its_state_too() {
        for (var status : ElevatorStatus.values()) {
            var project = in(status);
            if (status != ElevatorStatus.VOTE) {
                assertRefused("elevator.move", () -> project.consent("201", true, "paper", WORKER, T0));
            }
            if (status != ElevatorStatus.JOINT_REVIEW) {
                assertRefused("elevator.move", () -> project.give(Department.FIRE, true, "同意", COUNTY, T0));
            }
            if (status != ElevatorStatus.REGISTERED) {
                assertRefused("elevator.move", () -> project.prepareSubsidy(RATES, TOWN));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ElevatorStatus.class)
    void every_state_can_be_reached(ElevatorStatus status) {
        assertThat(in(status).facts().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(ElevatorMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(ElevatorMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Stream.of(ElevatorMoveResource.class, ElevatorWorksResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    /** Every state, every move, everybody: what the table does not list is refused, and nothing changes. */
    static Stream<Arguments> forbidden() {
        return Arrays.stream(ElevatorStatus.values())
                .flatMap(status -> Arrays.stream(ElevatorMove.values())
                        .flatMap(move -> Stream.of(LI, WANG, WORKER, TOWN, COUNTY)
                                .filter(actor -> !in(status).allowedTo(actor).contains(move))
                                .map(actor -> Arguments.of(status, move, actor))));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_is_not_allowed_is_refused(ElevatorStatus status, ElevatorMove move, Actor actor) {
        var project = in(status);
        var steps = project.steps().size();
        assertThatThrownBy(() -> take(project, move, actor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isIn("elevator.move", "elevator.actor"));
        assertThat(project.steps()).hasSize(steps);
        assertThat(project.facts().status()).isEqualTo(status);
    }

    private static void take(ElevatorProject project, ElevatorMove move, Actor actor) {
        switch (move) {
            case DRAW_UP -> project.drawUp(plan(), FORMULA, actor, T0);
            case COUNT -> project.count(CARRIED, ENDS, actor, T0);
            case OBJECT -> project.object("采光", actor, T0);
            case SETTLE -> project.settle("达成协议", actor, T0);
            case REVIEW -> project.review(null, actor, AFTER);
            case APPROVE -> project.approve(null, actor, AFTER);
            case REGISTER -> project.register("梯1", actor, AFTER);
            case GRANT -> project.grant(null, actor, AFTER);
            case OPEN_VOTE, MEDIATE, FAIL, REJECT, INSPECT, PUT_INTO_USE, ABANDON ->
                project.move(move, "说明", actor, AFTER);
        }
    }

    private static ElevatorProject in(ElevatorStatus status) {
        var project = project();
        switch (status) {
            case INTENT -> {}
            case ABANDONED -> take(project, ElevatorMove.ABANDON, LI);
            case REJECTED -> {
                consent(voting(project));
                project.count(LOST, ENDS, TOWN, T0);
            }
            case PLAN -> take(project, ElevatorMove.DRAW_UP, LI);
            case VOTE -> voting(project);
            default -> {
                consent(voting(project));
                take(project, ElevatorMove.COUNT, TOWN);
                afterVote(project, status);
            }
        }
        return project;
    }

    private static void afterVote(ElevatorProject project, ElevatorStatus status) {
        if (status == ElevatorStatus.OBJECTION || status == ElevatorStatus.MEDIATION) {
            take(project, ElevatorMove.OBJECT, WANG);
            if (status == ElevatorStatus.MEDIATION) {
                take(project, ElevatorMove.MEDIATE, WORKER);
            }
            return;
        }
        var way = List.of(
                ElevatorStatus.JOINT_REVIEW,
                ElevatorStatus.CONSTRUCTION,
                ElevatorStatus.INSPECTED,
                ElevatorStatus.REGISTERED,
                ElevatorStatus.SUBSIDY,
                ElevatorStatus.IN_USE);
        for (var next : way.subList(0, way.indexOf(status) + 1)) {
            switch (next) {
                case JOINT_REVIEW -> take(project, ElevatorMove.REVIEW, WORKER);
                case CONSTRUCTION -> {
                    for (var department : Department.values()) {
                        project.give(department, true, "同意", COUNTY, AFTER);
                    }
                    take(project, ElevatorMove.APPROVE, COUNTY);
                }
                case INSPECTED -> take(project, ElevatorMove.INSPECT, COUNTY);
                case REGISTERED -> take(project, ElevatorMove.REGISTER, COUNTY);
                case SUBSIDY -> {
                    project.prepareSubsidy(RATES, TOWN);
                    take(project, ElevatorMove.GRANT, COUNTY);
                }
                default -> take(project, ElevatorMove.PUT_INTO_USE, WORKER);
            }
        }
    }

    private static ElevatorProject consented() {
        return consent(voting(project()));
    }

    private static ElevatorProject consent(ElevatorProject project) {
        project.consent("201", true, "paper", WORKER, T0);
        return project;
    }

    private static ElevatorProject voting(ElevatorProject project) {
        take(project, ElevatorMove.DRAW_UP, LI);
        take(project, ElevatorMove.OPEN_VOTE, WORKER);
        return project;
    }

    private static ElevatorProject project() {
        return new ElevatorProject(
                new Intent("DT-20220921-0001", "GX0001", "371525001042", "3 号楼", "2 单元", "加装"), LI, T0);
    }

    private static ProjectPlan plan() {
        return new ProjectPlan(
                Money.ofYuan("480000"),
                "院",
                List.of(
                        new ElevatorRoom("101", 1, 8_000, false),
                        new ElevatorRoom("201", 2, 8_000, true),
                        new ElevatorRoom("301", 3, 8_000, false)));
    }

    private static UnitVote vote(long area, long took, long yes, long heads, long headsTook, long headsYes) {
        return VoteCount.of(new UnitVote.Turnout(area, took, yes), new UnitVote.Turnout(heads, headsTook, headsYes));
    }

    private static Instant at(String day) {
        return Clocks.startOf(LocalDate.parse(day));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Actor actor(String name, String... roles) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), null, "371525001042", Set.of(roles));
    }
}
