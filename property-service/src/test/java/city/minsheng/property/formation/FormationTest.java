package city.minsheng.property.formation;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.publicity.PublicLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormationTest {
    private static final Instant T0 = Instant.parse("2022-09-01T01:00:00Z");
    private static final LocalDate D0 = LocalDate.of(2022, 9, 1);
    private static final List<String> ROLES = List.of(RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER);

    /** Rests on 17 and 18 September, a Saturday and a Sunday. */
    private static final DayCount DAYS = (first, days) -> {
        var last = first.plusDays(days);
        while (last.getDayOfWeek().getValue() > 5) {
            last = last.plusDays(1);
        }
        return last;
    };

    private static final Template TEMPLATE = new Template(
            UUID.randomUUID(),
            1,
            "组建",
            4,
            List.of(
                    procedure(1, "FIRST", FormationStatus.PREPARING, Set.of(), 0, 0, 0, false),
                    procedure(2, "LEFT", null, Set.of(1), 0, 0, 0, false),
                    procedure(3, "RIGHT", null, Set.of(1), 0, 0, 0, true),
                    procedure(4, "NOTICE", FormationStatus.NOTICED, Set.of(2, 3), 0, 0, 0, false),
                    procedure(5, "COUNT", FormationStatus.VOTED, Set.of(4), 4, 15, 30, false)));

    private static Procedure procedure(
            int number,
            String code,
            FormationStatus phase,
            Set<Integer> after,
            int from,
            int least,
            int within,
            boolean publishes) {
        return new Procedure(
                number,
                code,
                code,
                phase,
                after,
                Set.of(),
                Set.of(COMMUNITY_WORKER),
                number == 2 ? List.of("名册") : List.of(),
                number == 2 ? List.of("组长") : List.of(),
                from,
                least,
                within,
                publishes,
                null,
                null);
    }

    @Test
    void nothing_is_skipped_and_what_the_template_lets_goes_on_side_by_side() {
        assertRefused(() -> progress(Map.of()).require(TEMPLATE.procedure(2), D0), FormationProblem.SKIPPED);
        assertRefused(() -> progress(Map.of(1, D0)).require(TEMPLATE.procedure(4), D0), FormationProblem.SKIPPED);
        assertRefused(
                () -> progress(Map.of(1, D0, 3, D0)).require(TEMPLATE.procedure(4), D0), FormationProblem.SKIPPED);
        progress(Map.of(1, D0)).require(TEMPLATE.procedure(3), D0);
        progress(Map.of(1, D0, 3, D0)).require(TEMPLATE.procedure(2), D0);
        assertRefused(() -> progress(Map.of(1, D0)).require(TEMPLATE.procedure(1), D0), FormationProblem.DONE);
        assertThat(progress(Map.of(1, D0)).lacking(TEMPLATE.procedure(4)))
                .extracting(Procedure::number)
                .containsExactly(2, 3);
        assertRefused(() -> TEMPLATE.procedure(6), FormationProblem.PROCEDURE_MISSING);
    }

    /** Noticed on the 1st: the 15th day is the 16th, a Friday, and the vote may follow on the next day. */
    @ParameterizedTest
    @CsvSource({"2022-09-16, EARLY", "2022-09-17, OPEN", "2022-09-18, OPEN"})
    void a_step_waits_until_its_days_have_passed(LocalDate day, Standing standing) {
        assertThat(counted(D0).standing(TEMPLATE.procedure(5), day)).isEqualTo(standing);
    }

    /** Noticed on the 2nd: the 15th day is a Saturday, so the period ends on Monday the 19th. */
    @ParameterizedTest
    @CsvSource({"2022-09-18, EARLY", "2022-09-19, EARLY", "2022-09-20, OPEN"})
    void a_last_day_of_rest_moves_on(LocalDate day, Standing standing) {
        assertThat(counted(D0.plusDays(1)).standing(TEMPLATE.procedure(5), day)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-30, false", "2022-10-03, false", "2022-10-04, true"})
    void a_step_is_late_after_its_last_day(LocalDate day, boolean late) {
        var progress = counted(D0);
        assertThat(progress.due(TEMPLATE.procedure(5))).isEqualTo(LocalDate.of(2022, 10, 3));
        assertThat(progress.isLate(TEMPLATE.procedure(5), day)).isEqualTo(late);
    }

    @Test
    void what_a_step_needs_is_named_one_by_one() {
        var list = List.of(new PublicLine(null, "a", "b"));
        assertLacks(2, completion(Map.of(), List.of(), List.of()), "document-missing", "signature-missing");
        assertLacks(
                2,
                completion(Map.of("x", UUID.randomUUID()), List.of("组长"), List.of()),
                "document-missing",
                "document-unknown");
        assertLacks(3, completion(Map.of(), List.of(), List.of()), "lines-missing");
        assertLacks(1, completion(Map.of(), List.of(), list), "lines-unknown");
        completion(Map.of("名册", UUID.randomUUID()), List.of("组长"), List.of()).requireFor(TEMPLATE.procedure(2));
        completion(Map.of(), List.of(), list).requireFor(TEMPLATE.procedure(3));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 4, true, ''",
        "7, 7, true, ''",
        "5, 3, true, ''",
        "7, 3, true, owners-few",
        "8, 4, true, even",
        "8, 3, false, 'even,owners-few,head'",
        "5, 6, true, owners-few"
    })
    void a_group_is_odd_half_owners_and_led_by_the_town(int members, int owners, boolean head, String wrong) {
        var group = new PreparatoryGroup(members, owners, head);
        if (wrong.isEmpty()) {
            PreparatoryGroup.require(group);
        } else {
            assertThatThrownBy(() -> PreparatoryGroup.require(group))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.errors().stream().map(error -> error.code()))
                                    .containsExactly(wrong.split(",")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_listed_is_refused_to_every_role(FormationStatus status) {
        for (var move : FormationMove.values()) {
            for (var role : ROLES) {
                var formation = in(status);
                var actor = actor(role);
                if (!move.roles.contains(role)) {
                    assertRefused(() -> take(formation, move, actor), FormationProblem.ACTOR);
                } else if (!status.moves().contains(move)) {
                    assertRefused(() -> take(formation, move, actor), FormationProblem.MOVE);
                } else {
                    assertThat(formation.allowedTo(actor)).contains(move);
                }
            }
        }
    }

    @Test
    void a_vote_that_fails_is_held_again_and_what_came_before_it_stays() {
        var formation = in(FormationStatus.VOTED);
        assertThat(formation.progress(TEMPLATE, DAYS).done()).containsOnlyKeys(1, 2, 3, 4, 5);
        formation.move(FormationMove.FAIL_QUORUM, "x", actor(TOWN_OFFICER), T0);
        formation.move(FormationMove.VOTE_AGAIN, "x", actor(TOWN_OFFICER), T0);
        assertThat(formation.progress(TEMPLATE, DAYS).done()).containsOnlyKeys(1, 2, 3);
        assertThat(formation.facts().status()).isEqualTo(FormationStatus.NOMINATING);
        complete(formation, 4);
        assertThat(formation.steps().getLast().round()).isEqualTo(2);
    }

    @Test
    void a_suspended_formation_goes_on_where_it_stood() {
        var formation = in(FormationStatus.NOTICED);
        formation.move(FormationMove.SUSPEND, "x", actor(COUNTY_OFFICER), T0);
        assertRefused(() -> take(formation, FormationMove.COMPLETE, actor(COMMUNITY_WORKER)), FormationProblem.MOVE);
        formation.move(FormationMove.RESUME, "x", actor(TOWN_OFFICER), T0);
        assertThat(formation.facts().status()).isEqualTo(FormationStatus.NOTICED);
    }

    @Test
    void the_template_says_who_completes() {
        var formation = in(FormationStatus.APPLIED);
        assertRefused(() -> take(formation, FormationMove.COMPLETE, actor(TOWN_OFFICER)), FormationProblem.ACTOR);
        take(formation, FormationMove.COMPLETE, actor(COMMUNITY_WORKER));
    }

    @Test
    void what_somebody_typed_is_text_on_the_printed_page() {
        var html = PrintedDocument.html("公告", "<script>alert(1)</script>\n\"a\" & b");
        assertThat(html)
                .contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "<p>&quot;a&quot; &amp; b</p>")
                .doesNotContain("<script>");
    }

    /** Each move is an endpoint of its own, with the roles of the move. */
    @Test
    void moves_and_endpoints_are_the_same() {
        var endpoints = Arrays.stream(FormationMoveResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(Path.class).value().substring(1),
                        method ->
                                Set.of(method.getAnnotation(RolesAllowed.class).value())));
        var moves = Arrays.stream(FormationMove.values())
                .collect(Collectors.toMap(
                        move -> move.name().toLowerCase(Locale.ROOT).replace('_', '-'), move -> move.roles));
        assertThat(endpoints).isEqualTo(moves);
        var listed = new TreeSet<FormationMove>();
        for (var status : FormationStatus.values()) {
            listed.addAll(status.moves());
        }
        assertThat(listed).containsExactly(FormationMove.values());
    }

    private static Progress progress(Map<Integer, LocalDate> done) {
        return new Progress(TEMPLATE, done, DAYS);
    }

    private static Progress counted(LocalDate noticed) {
        return progress(new HashMap<>(Map.of(1, D0, 2, D0, 3, D0, 4, noticed)));
    }

    private static Completion completion(Map<String, UUID> documents, List<String> signatures, List<PublicLine> lines) {
        return new Completion(documents, signatures, Map.of(), lines, null, null);
    }

    private static Completion whole(Procedure procedure) {
        return completion(
                procedure.documents().stream().collect(Collectors.toMap(name -> name, name -> UUID.randomUUID())),
                procedure.signatures(),
                procedure.publishes() ? List.of(new PublicLine(null, "a", "b")) : List.of());
    }

    private static void assertLacks(int number, Completion brought, String... codes) {
        assertThatThrownBy(() -> brought.requireFor(TEMPLATE.procedure(number)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(FormationProblem.NEEDS);
                    assertThat(refusal.errors().stream().map(error -> error.code()))
                            .containsExactlyInAnyOrder(codes);
                });
    }

    private static void take(Formation formation, FormationMove move, Actor actor) {
        if (move == FormationMove.COMPLETE) {
            var procedure = TEMPLATE.procedure(1);
            formation.requireCompletable(procedure, whole(procedure), formation.progress(TEMPLATE, DAYS), actor, T0);
        } else {
            formation.move(move, "x", actor, T0);
        }
    }

    /** A formation that has come to a status, by whatever its template lets. */
    private static Formation in(FormationStatus status) {
        var formation = new Formation("ZJ-1", "GX0001", "371525001042", TEMPLATE.id(), actor(COMMUNITY_WORKER), T0);
        var town = actor(TOWN_OFFICER);
        switch (status) {
            case APPLIED -> {
                // where it begins
            }
            case PREPARING -> complete(formation, 1);
            case NOTICED -> complete(formation, 1, 2, 3, 4);
            case VOTED -> complete(formation, 1, 2, 3, 4, 5);
            case FAILED_QUORUM -> {
                complete(formation, 1, 2, 3, 4);
                formation.move(FormationMove.FAIL_QUORUM, "x", town, T0);
            }
            case SUSPENDED -> formation.move(FormationMove.SUSPEND, "x", town, T0);
            case ACCEPTED, NOMINATING, ELECTED, FILED ->
                formation.complete(
                        procedure(1, "TO", status, Set.of(), 0, 0, 0, false),
                        completion(Map.of(), List.of(), List.of()),
                        null,
                        null,
                        town,
                        T0);
        }
        assertThat(formation.facts().status()).isEqualTo(status);
        return formation;
    }

    private static void complete(Formation formation, int... numbers) {
        for (var number : numbers) {
            var procedure = TEMPLATE.procedure(number);
            formation.complete(procedure, whole(procedure), null, null, actor(COMMUNITY_WORKER), T0);
        }
    }

    private static Actor actor(String role) {
        return new Actor("subject", UUID.randomUUID(), null, "371525001000", Set.of(role));
    }

    private static void assertRefused(ThrowingCallable call, FormationProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
