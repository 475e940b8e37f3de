package city.minsheng.property.cable;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

class CableSiteTest {
    static final Instant T0 = Instant.parse("2022-06-01T01:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2022-06-01");
    static final LocalDate DUE = LocalDate.parse("2022-09-15");
    static final Actor CREW = actor("crew", COMMUNITY_WORKER);
    static final Actor TOWN = actor("town", TOWN_OFFICER);
    static final Actor COUNTY = actor("county", COUNTY_OFFICER);
    static final Actor OWNER = actor("owner", RESIDENT);
    static final CableStandard STANDARD = standard();

    @ParameterizedTest
    @CsvSource({"2022-05-31, false", "2022-06-01, true", "2022-09-15, true", "2022-09-16, false"})
    void works_are_planned_from_today_up_to_the_due_day(LocalDate day, boolean good) {
        var site = site(false);
        if (good) {
            site.plan(plan(day), null, TOWN, T0);
            assertThat(site.facts().plannedOn()).isEqualTo(day);
        } else {
            assertRefused("cable.planned-on", () -> site.plan(plan(day), null, TOWN, T0));
        }
    }

    @Test
    void nobody_is_told_before_it_is_settled_how_the_cables_go() {
        var site = site(false);
        site.schedule(UUID.randomUUID(), 1, TODAY, COUNTY, T0);
        assertRefused("cable.plan-incomplete", () -> site.announce(null, CREW, T0));
    }

    @Test
    void only_a_pilot_begins_without_a_standard() {
        var plain = announced(false);
        assertRefused("cable.standard-missing", () -> plain.start(null, "before", null, CREW, T0));
        var pilot = announced(true);
        pilot.start(null, "before", null, CREW, T0);
        pilot.accept(null, Set.of(), "after", null, TOWN, T0);
        assertThat(pilot.facts().status()).isEqualTo(CableStatus.ACCEPTED);
    }

    @Test
    void who_began_the_works_does_not_accept_them() {
        var site = announced(false);
        site.start(STANDARD, "before", null, TOWN, T0);
        assertRefused("cable.self-accepted", () -> site.accept(STANDARD, STANDARD.codes(), "after", null, TOWN, T0));
        site.accept(STANDARD, STANDARD.codes(), "after", null, COUNTY, T0);
    }

    @Test
    void every_item_of_the_standard_is_met_and_nothing_else_is_said() {
        var site = in(CableStatus.IN_PROGRESS);
        assertRefused("cable.standard-unmet", () -> site.accept(STANDARD, Set.of("BUNDLED"), "after", null, TOWN, T0));
        assertRefused(
                "cable.standard-unknown",
                () -> site.accept(STANDARD, Set.of("BUNDLED", "HEIGHT", "COLOUR"), "after", null, TOWN, T0));
        assertThat(site.facts().status()).isEqualTo(CableStatus.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", "31, true"})
    void a_site_is_kept_after_the_days_that_are_set(int days, boolean good) {
        var site = in(CableStatus.ACCEPTED);
        var later = T0.plus(days, ChronoUnit.DAYS);
        if (good) {
            site.keep(30, null, TOWN, later);
            assertThat(site.facts().status()).isEqualTo(CableStatus.KEPT);
        } else {
            assertRefused("cable.keep-early", () -> site.keep(30, null, TOWN, later));
        }
    }

    @Test
    void a_rebound_leaves_the_day_of_the_first_acceptance_and_counts_the_days_anew() {
        var site = in(CableStatus.ACCEPTED);
        var later = T0.plus(40, ChronoUnit.DAYS);
        site.rebound("悬空", "photo", CREW, later);
        site.start(STANDARD, "before", null, CREW, later);
        site.accept(STANDARD, STANDARD.codes(), "after", null, TOWN, later);
        assertThat(site.facts().completedOn()).isEqualTo(TODAY);
        assertThat(site.rebounds().getFirst().repairedOn()).isEqualTo(TODAY.plusDays(40));
        assertRefused("cable.keep-early", () -> site.keep(30, null, TOWN, later.plus(29, ChronoUnit.DAYS)));
        site.keep(30, null, TOWN, later.plus(30, ChronoUnit.DAYS));
    }

    @Test
    void a_standard_comes_from_a_pilot_that_was_accepted() {
        var items = List.of(new CableStandard.Item("BUNDLED", "成束"));
        for (var pilot : List.of(in(CableStatus.ACCEPTED), announced(true))) {
            assertRefused("cable.pilot", () -> standard(pilot, items));
        }
        var twice = List.of(items.getFirst(), items.getFirst());
        assertRefused("cable.item-twice", () -> standard(acceptedPilot(), twice));
    }

    @ParameterizedTest
    @EnumSource(CableStatus.class)
    void every_state_can_be_reached(CableStatus status) {
        assertThat(in(status).facts().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(CableMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(CableMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(CableMoveResource.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    /** Every state, every move, everybody: what the table does not list is refused, and nothing changes. */
    static Stream<Arguments> forbidden() {
        return Arrays.stream(CableStatus.values())
                .flatMap(status -> Arrays.stream(CableMove.values())
                        .flatMap(move -> Stream.of(CREW, TOWN, COUNTY, OWNER)
                                .filter(actor -> !in(status).allowedTo(actor).contains(move))
                                .map(actor -> Arguments.of(status, move, actor))));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_is_not_allowed_is_refused(CableStatus status, CableMove move, Actor actor) {
        var site = in(status);
        var steps = site.steps().size();
        assertThatThrownBy(() -> take(site, move, actor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isIn("cable.move", "cable.actor"));
        assertThat(site.steps()).hasSize(steps);
        assertThat(site.facts().status()).isEqualTo(status);
    }

    private static void take(CableSite site, CableMove move, Actor actor) {
        switch (move) {
            case PLAN -> site.plan(plan(TODAY), null, actor, T0);
            case NOTIFY -> site.announce(null, actor, T0);
            case START -> site.start(STANDARD, "before", null, actor, T0);
            case ACCEPT -> site.accept(STANDARD, STANDARD.codes(), "after", null, actor, T0);
            case KEEP -> site.keep(0, null, actor, T0);
            case REBOUND -> site.rebound("悬空", "photo", actor, T0);
        }
    }

    static CableSite in(CableStatus status) {
        var site = site(false);
        var way = switch (status) {
            case SURVEYED -> List.<CableMove>of();
            case PLANNED -> List.of(CableMove.PLAN);
            case NOTICED -> List.of(CableMove.PLAN, CableMove.NOTIFY);
            case IN_PROGRESS -> List.of(CableMove.PLAN, CableMove.NOTIFY, CableMove.START);
            case ACCEPTED -> List.of(CableMove.PLAN, CableMove.NOTIFY, CableMove.START, CableMove.ACCEPT);
            case KEPT -> List.of(CableMove.PLAN, CableMove.NOTIFY, CableMove.START, CableMove.ACCEPT, CableMove.KEEP);
            case REBOUND ->
                List.of(CableMove.PLAN, CableMove.NOTIFY, CableMove.START, CableMove.ACCEPT, CableMove.REBOUND);
        };
        way.forEach(move -> take(site, move, move == CableMove.START ? CREW : TOWN));
        return site;
    }

    private static CableSite announced(boolean pilot) {
        var site = site(pilot);
        site.plan(plan(TODAY), null, TOWN, T0);
        site.announce(null, CREW, T0);
        return site;
    }

    private static CableSite acceptedPilot() {
        var pilot = announced(true);
        pilot.start(null, "before", null, CREW, T0);
        pilot.accept(null, Set.of(), "after", null, TOWN, T0);
        return pilot;
    }

    private static CableStandard standard() {
        return standard(
                acceptedPilot(),
                List.of(new CableStandard.Item("BUNDLED", "成束"), new CableStandard.Item("HEIGHT", "净高不低于 4.5 米")));
    }

    private static CableStandard standard(CableSite pilot, List<CableStandard.Item> items) {
        return new CableStandard("371502000000", CableMethod.LOWERED, 1, "标准", pilot, items, T0);
    }

    static CableSite site(boolean pilot) {
        var traits = new Traits(pilot, SizeClass.MEDIUM, 1990, 3, null);
        return new CableSite(new Survey(SiteKind.COMMUNITY, "某小区", "371502001001", 8, traits, DUE), COUNTY, T0);
    }

    private static WorksPlan plan(LocalDate day) {
        return new WorksPlan(CableMethod.LOWERED, Carrier.UNICOM, Set.of(Agency.URBAN_MANAGEMENT), day);
    }

    static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Actor actor(String name, String role) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), null, "371502000000", Set.of(role));
    }
}
