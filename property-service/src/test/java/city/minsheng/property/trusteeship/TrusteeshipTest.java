package city.minsheng.property.trusteeship;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
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
import java.time.YearMonth;
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

class TrusteeshipTest {
    static final String UNIT = "9137152500004HX5XF";
    static final LocalDate FIRST = LocalDate.parse("2022-10-15");
    static final Instant T0 = at("2022-10-01");
    static final Actor TOWN = actor("town", null, TOWN_OFFICER);
    static final Actor COUNTY = actor("county", null, COUNTY_OFFICER);
    static final Actor STAFF = actor("staff", UNIT, PROPERTY_STAFF);
    static final Actor OTHERS = actor("others", "91371525000041E8XR", PROPERTY_STAFF);
    static final Actor WORKER = actor("worker", null, COMMUNITY_WORKER);

    @Test
    void three_years_end_the_day_before_they_are_full() {
        var signed = in(TrusteeshipStatus.SIGNED);
        assertThat(signed.facts().startsOn()).isEqualTo("2022-10-15");
        assertThat(signed.facts().endsOn()).isEqualTo("2025-10-14");
    }

    @ParameterizedTest
    @CsvSource({"2022-09-30, false", "2022-10-01, true", "2023-10-01, true", "2023-10-02, false"})
    void it_begins_within_a_year_from_its_signing(LocalDate first, boolean good) {
        var it = proposed();
        if (good) {
            it.sign(first, "1号", TOWN, T0);
        } else {
            assertRefused("trusteeship.start-day", () -> it.sign(first, "1号", TOWN, T0));
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-10-14, false", "2022-10-15, true", "2022-10-16, true"})
    void nobody_serves_before_the_first_day(String day, boolean good) {
        var it = in(TrusteeshipStatus.SIGNED);
        if (good) {
            it.begin(null, TOWN, at(day));
        } else {
            assertRefused("trusteeship.begin-early", () -> it.begin(null, TOWN, at(day)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09, 2023-01-31, trusteeship.month", // before it began
        "2022-10, 2022-10-31, trusteeship.month", // not over
        "2022-10, 2022-11-01,",
        "2022-12, 2023-01-01,",
        "2023-01, 2023-01-31, trusteeship.month",
        "2025-10, 2025-12-01,", // the last month, in part
        "2025-11, 2025-12-01, trusteeship.month"
    })
    void a_month_is_entered_once_it_is_over(YearMonth month, String day, String code) {
        var it = in(TrusteeshipStatus.RUNNING);
        if (code == null) {
            it.enter(entry(month), STAFF, at(day));
            assertThat(it.ledger()).hasSize(1);
        } else {
            assertRefused(code, () -> it.enter(entry(month), STAFF, at(day)));
        }
    }

    @Test
    void a_month_is_entered_once_by_the_unit_and_confirmed_by_another() {
        var it = in(TrusteeshipStatus.RUNNING);
        var october = YearMonth.of(2022, 10);
        var later = at("2022-11-05");
        assertRefused("trusteeship.actor", () -> it.enter(entry(october), OTHERS, later));
        assertRefused("trusteeship.actor", () -> it.enter(entry(october), TOWN, later));
        assertRefused("trusteeship.month-missing", () -> it.confirm(october, WORKER, later));
        it.enter(entry(october), STAFF, later);
        assertRefused("trusteeship.month-entered", () -> it.enter(entry(october), STAFF, later));
        assertThat(it.openMonths(later)).containsExactly(october);
        var both = new Actor("staff", STAFF.person(), null, "371525001000", Set.of(TOWN_OFFICER));
        assertRefused("trusteeship.self-confirmed", () -> it.confirm(october, both, later));
        it.confirm(october, WORKER, later);
        assertThat(it.openMonths(later)).isEmpty();
        assertRefused("trusteeship.month-confirmed", () -> it.confirm(october, WORKER, later));
        assertThat(it.facts().income()).isEqualTo(Money.ofYuan("1200.10"));
        assertThat(it.facts().expense()).isEqualTo(Money.ofYuan("8650.55"));
    }

    @Test
    void nobody_leaves_with_a_month_open_and_whoever_is_thrown_out_may() {
        var it = in(TrusteeshipStatus.RUNNING);
        var end = at("2022-12-10");
        it.near(actor("job", null), end);
        it.enter(entry(YearMonth.of(2022, 10)), STAFF, end);
        it.confirm(YearMonth.of(2022, 10), WORKER, end);
        assertRefused("trusteeship.ledger-open", () -> it.convert(OTHERS.org(), "决定", COUNTY, end));
        it.enter(entry(YearMonth.of(2022, 11)), STAFF, end);
        assertRefused("trusteeship.ledger-open", () -> it.selfManage("决定", COUNTY, end));
        it.confirm(YearMonth.of(2022, 11), WORKER, end);
        it.convert(OTHERS.org(), "决定", COUNTY, end);
        assertThat(it.facts().endedOn()).isEqualTo("2022-12-10");
        assertThat(it.facts().successorUscc()).isEqualTo(OTHERS.org());
        in(TrusteeshipStatus.ENDING).terminate("不履行协议", COUNTY, end);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "12, true", "13, false"})
    void an_extension_counts_from_the_first_day_and_is_bounded(int months, boolean good) {
        var it = in(TrusteeshipStatus.ENDING);
        if (good) {
            it.extend(months, 12, "未组建业委会", COUNTY, T0);
            assertThat(it.facts().endsOn())
                    .isEqualTo(FIRST.plusMonths(36 + months).minusDays(1));
        } else {
            assertRefused("trusteeship.extension", () -> it.extend(months, 12, "未组建业委会", COUNTY, T0));
        }
    }

    @ParameterizedTest
    @EnumSource(TrusteeshipStatus.class)
    void every_state_can_be_reached(TrusteeshipStatus status) {
        assertThat(in(status).facts().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(TrusteeshipMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(TrusteeshipMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(TrusteeshipMoveResource.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    /** Every state, every move, everybody: what the table does not list is refused, and nothing changes. */
    static Stream<Arguments> forbidden() {
        return Arrays.stream(TrusteeshipStatus.values())
                .flatMap(status -> Arrays.stream(TrusteeshipMove.values())
                        .flatMap(move -> Stream.of(TOWN, COUNTY, STAFF, OTHERS, WORKER)
                                .filter(actor -> !in(status).allowedTo(actor).contains(move))
                                .map(actor -> Arguments.of(status, move, actor))));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_is_not_allowed_is_refused(TrusteeshipStatus status, TrusteeshipMove move, Actor actor) {
        var it = in(status);
        var steps = it.steps().size();
        assertThatThrownBy(() -> take(it, move, actor))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isIn("trusteeship.move", "trusteeship.actor"));
        assertThat(it.steps()).hasSize(steps);
        assertThat(it.facts().status()).isEqualTo(status);
    }

    private static void take(Trusteeship it, TrusteeshipMove move, Actor actor) {
        switch (move) {
            case SIGN -> it.sign(FIRST, "1号", actor, T0);
            case BEGIN -> it.begin(null, actor, at("2022-10-15"));
            case CONVERT -> it.convert(OTHERS.org(), "决定", actor, T0);
            case SELF_MANAGE -> it.selfManage("决定", actor, T0);
            case EXTEND -> it.extend(12, 12, "未组建业委会", actor, T0);
            case TERMINATE -> it.terminate("不履行协议", actor, T0);
        }
    }

    private static Trusteeship in(TrusteeshipStatus status) {
        var it = proposed();
        if (status == TrusteeshipStatus.PROPOSED) {
            return it;
        }
        if (status == TrusteeshipStatus.TERMINATED) {
            take(it, TrusteeshipMove.TERMINATE, COUNTY);
            return it;
        }
        take(it, TrusteeshipMove.SIGN, TOWN);
        if (status != TrusteeshipStatus.SIGNED) {
            take(it, TrusteeshipMove.BEGIN, TOWN);
        }
        if (status != TrusteeshipStatus.SIGNED && status != TrusteeshipStatus.RUNNING) {
            it.near(actor("job", null), T0);
        }
        switch (status) {
            case CONVERTED -> take(it, TrusteeshipMove.CONVERT, COUNTY);
            case SELF_MANAGED -> take(it, TrusteeshipMove.SELF_MANAGE, COUNTY);
            case EXTENDED -> take(it, TrusteeshipMove.EXTEND, COUNTY);
            default -> {}
        }
        return it;
    }

    private static Trusteeship proposed() {
        return new Trusteeship(new Proposal("TG-20221001-0001", "GX0001", "371525001042", UNIT, 36), TOWN, T0);
    }

    private static LedgerMonth.Entry entry(YearMonth month) {
        return new LedgerMonth.Entry(month, Money.ofYuan("1200.10"), Money.ofYuan("8650.55"), "保洁");
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
