package city.minsheng.property.pairing;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.register.GuidanceScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

class PairingTest {
    static final String COMPANY = "9137152500003Q6R78";
    static final Instant T0 = at("2022-09-08");
    static final Actor STAFF = actor("staff", COMPANY, PROPERTY_STAFF);
    static final Actor OTHERS = actor("others", "91371525000041E8XR", PROPERTY_STAFF);
    static final Actor WORKER = actor("worker", null, COMMUNITY_WORKER);
    static final Actor TOWN = actor("town", null, TOWN_OFFICER);
    static final Actor COUNTY = actor("county", null, COUNTY_OFFICER);
    static final Actor JOB = actor("job", null);
    static final Terms TERMS = new Terms(4, 5, 12, 1, 15);
    static final Invitation TWO_MONTHS = new Invitation(
            "GX0029", "371525001042", COMPANY, Set.of(GuidanceScope.CLEANING, GuidanceScope.GATE_DUTY), 2);

    @ParameterizedTest
    @CsvSource({"2022-09-23, true", "2022-09-24, false"})
    void an_invitation_is_answered_within_its_days(String day, boolean good) {
        var it = invited();
        if (good) {
            it.agree("3号", STAFF, at(day));
            assertThat(it.facts().endsOn()).isEqualTo("2022-11-22");
        } else {
            assertRefused("pairing.over", () -> it.agree("3号", STAFF, at(day)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-07, 2022-09-20, pairing.visit-day",
        "2022-09-08, 2022-09-20,",
        "2022-09-20, 2022-09-20,",
        "2022-09-21, 2022-09-20, pairing.visit-day",
        "2022-11-07, 2022-11-07,",
        "2022-11-07, 2022-11-08, pairing.over"
    })
    void a_visit_lies_within_the_term_and_not_ahead(LocalDate visited, String today, String code) {
        var it = in(PairingStatus.AGREED);
        if (code == null) {
            it.visit(visited, GuidanceScope.CLEANING, "建议", null, STAFF, at(today));
            assertThat(it.facts().visitsOfRound()).isEqualTo(1);
        } else {
            assertRefused(code, () -> it.visit(visited, GuidanceScope.CLEANING, "建议", null, STAFF, at(today)));
        }
    }

    @Test
    void a_pairing_is_summarised_once_the_visits_agreed_took_place() {
        var it = in(PairingStatus.VISITING);
        assertRefused("pairing.visits-short", () -> it.summarise(Effect.GOOD, "改善", WORKER, T0));
        visit(it, STAFF);
        it.summarise(Effect.GOOD, "改善", WORKER, T0);
        assertThat(it.facts().effect()).isEqualTo(Effect.GOOD);
        assertThat(it.steps().getLast().comment()).isEqualTo("明显改善:改善");
    }

    @Test
    void a_new_round_counts_its_visits_from_nothing() {
        var it = in(PairingStatus.SUMMARISED);
        it.renew(TWO_MONTHS, TERMS, COUNTY, T0);
        assertThat(it.facts().round()).isEqualTo(2);
        assertThat(it.facts().visitsOfRound()).isZero();
        assertThat(it.facts().effect()).isNull();
        assertThat(it.visits()).hasSize(2);
        it.agree("4号", STAFF, T0);
        visit(it, STAFF);
        assertRefused("pairing.visits-short", () -> it.summarise(Effect.FAIR, "改善", TOWN, T0));
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED, 2022-09-23, INVITED",
        "INVITED, 2022-09-24, EXPIRED",
        "AGREED, 2022-11-07, AGREED",
        "AGREED, 2022-11-08, EXPIRED",
        "VISITING, 2022-11-08, EXPIRED",
        "SUMMARISED, 2022-11-08, SUMMARISED"
    })
    void what_is_over_expires_the_day_after_its_last(PairingStatus from, String day, PairingStatus to) {
        var it = in(from);
        it.expire(JOB, at(day));
        assertThat(it.facts().status()).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(PairingStatus.class)
    void every_state_can_be_reached(PairingStatus status) {
        assertThat(in(status).facts().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(PairingMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(PairingMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(PairingMoveResource.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    /** Every state, every move, everybody: what the table does not list is refused, and nothing changes. */
    static Stream<Arguments> forbidden() {
        return Arrays.stream(PairingStatus.values())
                .flatMap(status -> Arrays.stream(PairingMove.values())
                        .flatMap(move -> Stream.of(STAFF, OTHERS, WORKER, TOWN, COUNTY)
                                .filter(actor -> !in(status).allowedTo(actor).contains(move))
                                .map(actor -> Arguments.of(status, move, actor))));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_is_not_allowed_is_refused(PairingStatus status, PairingMove move, Actor actor) {
        var it = in(status);
        var steps = it.steps().size();
        assertThatThrownBy(() -> take(it, move, actor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isIn("pairing.move", "pairing.actor"));
        assertThat(it.steps()).hasSize(steps);
        assertThat(it.facts().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"80, 62, 100, true", "100, 100, 100, true", "101, 62, 100, false", "62, 63, 100, false"})
    void not_more_are_willing_than_asked_nor_asked_than_live_there(int asked, int willing, int live, boolean good) {
        var community = new WishSurvey.Surveyed("GX0029", "371525001042", live);
        var findings = new WishSurvey.Findings(asked, willing, true, null, "无", "自管", "值守");
        if (good) {
            assertThat(new WishSurvey(community, findings, WORKER, T0).view().feeYuan())
                    .isNull();
        } else {
            assertRefused("pairing.heads", () -> new WishSurvey(community, findings, WORKER, T0));
        }
    }

    private static void take(Pairing it, PairingMove move, Actor actor) {
        switch (move) {
            case AGREE -> it.agree("3号", actor, T0);
            case DECLINE -> it.decline("人手不足", actor, T0);
            case VISIT -> visit(it, actor);
            case SUMMARISE -> it.summarise(Effect.GOOD, "改善", actor, T0);
            case RENEW -> it.renew(TWO_MONTHS, TERMS, actor, T0);
        }
    }

    private static void visit(Pairing it, Actor actor) {
        it.visit(LocalDate.parse("2022-09-08"), GuidanceScope.CLEANING, "建议", null, actor, T0);
    }

    private static Pairing in(PairingStatus status) {
        var it = invited();
        switch (status) {
            case INVITED -> {}
            case DECLINED -> take(it, PairingMove.DECLINE, STAFF);
            case EXPIRED -> it.expire(JOB, at("2022-09-24"));
            case AGREED, VISITING, SUMMARISED -> take(it, PairingMove.AGREE, STAFF);
        }
        if (status == PairingStatus.VISITING || status == PairingStatus.SUMMARISED) {
            visit(it, STAFF);
        }
        if (status == PairingStatus.SUMMARISED) {
            visit(it, STAFF);
            take(it, PairingMove.SUMMARISE, WORKER);
        }
        return it;
    }

    private static Pairing invited() {
        return new Pairing(TWO_MONTHS, TERMS, TOWN, T0);
    }

    private static Instant at(String day) {
        return Clocks.startOf(LocalDate.parse(day));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Actor actor(String name, String org, String... roles) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, "371525000000", Set.of(roles));
    }
}
