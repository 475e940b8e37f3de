package city.minsheng.property.mediation;

import static city.minsheng.property.mediation.MediationMove.REFER;
import static city.minsheng.property.mediation.MediationMove.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.register.ServedCommunity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** In these tests every day works. */
class MediationCaseTest {
    static final Instant T0 = Instant.parse("2022-09-21T01:00:00Z");
    static final String SERVING = "9137152500003Q6R78";
    static final String VILLAGE = "371525001042";
    static final Actor LI = actor("li", null, VILLAGE, Roles.RESIDENT);
    static final Actor WANG = actor("wang", null, VILLAGE, Roles.RESIDENT);
    static final Actor CREW = actor("crew", SERVING, "371525000000", Roles.PROPERTY_STAFF);
    static final Actor OTHERS = actor("others", "91371525000041E8XR", "371525000000", Roles.PROPERTY_STAFF);
    static final Actor WORKER = actor("worker", null, VILLAGE, Roles.COMMUNITY_WORKER);
    static final Actor TOWN = actor("town", null, "371525001000", Roles.TOWN_OFFICER);
    static final Actor COUNTY = actor("county", null, "371525000000", Roles.COUNTY_OFFICER);
    static final AgreementTemplate TEMPLATE = new AgreementTemplate("{{number}}:{{terms}},{{terms}}。{{mediator}}");
    static final MediationTerms TERMS = new MediationTerms(
            List.of(
                    new MediationTerms.Term(5, UUID.randomUUID()),
                    new MediationTerms.Term(10, UUID.randomUUID()),
                    new MediationTerms.Term(15, UUID.randomUUID())),
            (first, days) -> first.plusDays(days));

    final MediationCase filed = filed(null);

    @ParameterizedTest
    @CsvSource({"2022-09-25T15:59:59.999Z, KEPT", "2022-09-26T15:59:59.999Z, KEPT", "2022-09-26T16:00:00Z, MISSED"})
    void the_last_working_day_of_a_level_is_in_time(Instant at, ClockEnd end) {
        filed.accept(TERMS, null, CREW, T0);
        filed.settle(TEMPLATE, "sealed", CREW, at);
        assertThat(filed.clocks(at).getFirst().ended()).isEqualTo(end);
    }

    @Test
    void a_term_that_has_passed_reads_as_missed() {
        filed.accept(TERMS, null, CREW, T0);
        assertThat(filed.clocks(T0.plus(Duration.ofDays(5))).getFirst().ended()).isNull();
        assertThat(filed.clocks(T0.plus(Duration.ofDays(6))).getFirst().ended()).isEqualTo(ClockEnd.MISSED);
    }

    @Test
    void each_level_has_a_term_of_its_own_from_the_day_it_begins() {
        filed.accept(TERMS, null, CREW, T0);
        filed.fail(TERMS, "谈不拢", WORKER, T0.plus(Duration.ofDays(7)));
        filed.fail(TERMS, "谈不拢", TOWN, T0.plus(Duration.ofDays(8)));
        assertThat(filed.clocks(T0))
                .extracting(MediationClock.Reading::level, MediationClock.Reading::ended)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, ClockEnd.MISSED),
                        org.assertj.core.groups.Tuple.tuple(2, ClockEnd.KEPT),
                        org.assertj.core.groups.Tuple.tuple(3, null));
        assertThat(filed.clocks(T0).getLast().dueOn()).isEqualTo("2022-10-14");
        filed.fail(TERMS, "谈不拢", COUNTY, T0.plus(Duration.ofDays(9)));
        assertThat(filed.facts().status()).isEqualTo(MediationStatus.FAILED);
        assertThat(filed.facts().level()).isEqualTo(3);
        assertThat(filed.steps()).extracting(MediationStep::level).containsExactly(1, 1, 1, 2, 3);
    }

    @Test
    void what_is_withdrawn_has_no_verdict() {
        filed.accept(TERMS, null, CREW, T0);
        filed.move(WITHDRAW, null, null, LI, T0.plus(Duration.ofDays(1)));
        assertThat(filed.clocks(T0).getFirst().ended()).isEqualTo(ClockEnd.VOID);
    }

    @Test
    void a_company_in_dispute_does_not_mediate_and_the_community_worker_does() {
        var against = filed(SERVING);
        assertThat(against.allowedTo(CREW)).isEmpty();
        assertRefused("mediation.party", () -> against.accept(TERMS, null, CREW, T0));
        against.accept(TERMS, null, WORKER, T0);
        assertThat(against.facts().status()).isEqualTo(MediationStatus.L1);
    }

    @Test
    void a_worker_who_lives_there_does_not_mediate_his_own_dispute() {
        var both = new Actor("li", LI.person(), null, VILLAGE, Set.of(Roles.RESIDENT, Roles.COMMUNITY_WORKER));
        assertThat(filed.allowedTo(both)).containsExactly(WITHDRAW);
        assertRefused("mediation.party", () -> filed.accept(TERMS, null, both, T0));
    }

    @Test
    void only_who_filed_it_takes_it_back() {
        assertRefused("mediation.actor", () -> filed.move(WITHDRAW, null, null, WANG, T0));
        filed.move(WITHDRAW, null, null, LI, T0);
        assertThat(filed.facts().status()).isEqualTo(MediationStatus.WITHDRAWN);
    }

    @Test
    void a_dispute_has_two_sides() {
        for (var side : Side.values()) {
            var one = new Party(side, "sealed", null, null, null);
            assertRefused("mediation.sides", () -> new MediationCase(filing(List.of(one, one)), LI, T0));
        }
    }

    @Test
    void an_agreement_fills_every_blank_as_often_as_it_stands() {
        assertThat(TEMPLATE.fill(Map.of("number", "TJ-1"), Map.of("terms", "付$1", "mediator", "王")))
                .isEqualTo("TJ-1:付$1,付$1。王");
    }

    @Test
    void a_template_names_the_blanks_that_the_platform_does_not_fill() {
        assertThat(TEMPLATE.blanks(Set.of("number"))).containsExactly("terms", "mediator");
    }

    @Test
    void every_blank_left_open_is_named() {
        assertThatThrownBy(() -> TEMPLATE.fill(Map.of("number", "TJ-1"), Map.of("mediator", " ")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("mediation.blank-open");
                    assertThat(refusal.detail().en()).isEqualTo("The agreement lacks: mediator, terms");
                    assertThat(refusal.errors())
                            .extracting(FieldError::pointer)
                            .containsExactly("/fields/mediator", "/fields/terms");
                });
    }

    @Test
    void nobody_writes_what_the_platform_knows_or_the_template_does_not_ask() {
        var good = Map.of("terms", "付", "mediator", "王");
        for (var name : List.of("number", "weather")) {
            var more = new java.util.HashMap<>(good);
            more.put(name, "x");
            assertRefused("mediation.blank-unknown", () -> TEMPLATE.fill(Map.of("number", "TJ-1"), more));
        }
    }

    @ParameterizedTest
    @CsvSource({"9.99, false", "10.00, true", "10.01, true"})
    void a_room_has_at_least_ten_square_metres(BigDecimal area, boolean enough) {
        var furnishing = new MediationRoom.Furnishing("一楼", area, 0, 0);
        ThrowingCallable register = () -> new MediationRoom("GX0001", VILLAGE, furnishing, T0);
        if (enough) {
            org.assertj.core.api.Assertions.assertThatCode(register).doesNotThrowAnyException();
        } else {
            assertRefused("mediation.room-small", register);
        }
    }

    @Test
    void a_room_is_closed_once() {
        var room = new MediationRoom("GX0001", VILLAGE, new MediationRoom.Furnishing("一楼", BigDecimal.TEN, 0, 0), T0);
        room.close("改作他用", T0);
        assertRefused("mediation.room-closed", () -> room.close("改作他用", T0));
    }

    @ParameterizedTest
    @EnumSource(MediationStatus.class)
    void every_state_can_be_reached(MediationStatus status) {
        assertThat(in(status).facts().status()).isEqualTo(status);
    }

    /** Every state, every move, everybody: what the table does not list is refused, and nothing changes. */
    static Stream<Arguments> forbidden() {
        var everybody = List.of(LI, WANG, CREW, OTHERS, WORKER, TOWN, COUNTY);
        return Arrays.stream(MediationStatus.values())
                .flatMap(status -> Arrays.stream(MediationMove.values())
                        .flatMap(move -> everybody.stream()
                                .filter(actor -> !in(status).allowedTo(actor).contains(move))
                                .map(actor -> Arguments.of(status, move, actor))));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_is_not_allowed_is_refused(MediationStatus status, MediationMove move, Actor actor) {
        var it = in(status);
        var steps = it.steps().size();
        assertThatThrownBy(() -> it.move(move, null, null, actor, T0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).startsWith("mediation."));
        assertThat(it.steps()).hasSize(steps);
        assertThat(it.facts().status()).isEqualTo(status);
    }

    @Test
    void each_level_has_its_mediators() {
        assertThat(in(MediationStatus.L1).allowedTo(CREW)).isNotEmpty();
        assertThat(in(MediationStatus.L1).allowedTo(WORKER)).isNotEmpty();
        assertThat(in(MediationStatus.L1).allowedTo(TOWN)).isEmpty();
        assertThat(in(MediationStatus.L2).allowedTo(TOWN)).isNotEmpty();
        assertThat(in(MediationStatus.L2).allowedTo(WORKER)).isEmpty();
        assertThat(in(MediationStatus.L2).allowedTo(COUNTY)).isEmpty();
        assertThat(in(MediationStatus.L3).allowedTo(COUNTY)).isNotEmpty();
        assertThat(in(MediationStatus.L3).allowedTo(CREW)).isEmpty();
        assertThat(in(MediationStatus.SETTLED).allowedTo(COUNTY)).containsExactly(MediationMove.CONFIRM);
    }

    private static MediationCase in(MediationStatus status) {
        var it = filed(null);
        switch (status) {
            case FILED -> {}
            case WITHDRAWN -> it.move(WITHDRAW, null, null, LI, T0);
            case NOT_ACCEPTED -> it.move(MediationMove.DECLINE, null, null, CREW, T0);
            default -> it.accept(TERMS, null, CREW, T0);
        }
        switch (status) {
            case SETTLED, CONFIRMED -> it.settle(TEMPLATE, "sealed", CREW, T0);
            case REFERRED -> it.move(REFER, null, "法院", CREW, T0);
            case L2, L3, FAILED -> it.fail(TERMS, "谈不拢", CREW, T0);
            default -> {}
        }
        switch (status) {
            case CONFIRMED -> it.confirm("12号", COUNTY, T0);
            case L3, FAILED -> it.fail(TERMS, "谈不拢", TOWN, T0);
            default -> {}
        }
        if (status == MediationStatus.FAILED) {
            it.fail(TERMS, "谈不拢", COUNTY, T0);
        }
        return it;
    }

    /** @param against code of the company in dispute; null when it is a neighbour */
    private static MediationCase filed(String against) {
        return new MediationCase(
                filing(List.of(
                        new Party(Side.APPLICANT, "sealed", null, LI.person(), null),
                        new Party(Side.RESPONDENT, "sealed", null, null, against))),
                LI,
                T0);
    }

    private static Filing filing(List<Party> parties) {
        var community = new ServedCommunity("GX0001", VILLAGE, SERVING);
        return new Filing("TJ-20220921-0001", community, DisputeKind.LEAKAGE, "渗水", parties);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Actor actor(String name, String org, String region, String... roles) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, region, Set.of(roles));
    }
}
