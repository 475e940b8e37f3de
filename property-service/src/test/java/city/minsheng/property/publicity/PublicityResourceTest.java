package city.minsheng.property.publicity;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COMPANY_A;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PublicityResourceTest {
    static final Instant T0 = Instant.parse("2022-09-01T01:00:00Z");
    static final String PATH = "/api/v1/publicities/";
    static final String OBJECTIONS = "/api/v1/objections";
    static final Actor PUBLISHER =
            new Actor("subject-publisher", new UUID(0, 9), null, "371525000000", Set.of(Roles.COUNTY_OFFICER));

    @Inject
    MovableClock clock;

    @Inject
    Publicities publicities;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @Test
    void everybody_reads_the_list_and_nobody_reads_whom_it_concerns() {
        var id = open();
        given().get(PATH + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .body("kindLabel", equalTo("红黑名单"))
                .body("count", equalTo(3))
                .body("total", equalTo(710))
                .body("listHash", matchesPattern("[0-9a-f]{64}"))
                .body("workingDays", equalTo(5))
                .body("endsOn", equalTo("2022-09-08"))
                .body("running", equalTo(true));
        var first = given().get(PATH + id + "/lines?limit=2")
                .then()
                .statusCode(200)
                .body("items.line", contains(1, 2))
                .body("items.name", contains("冠县冠州物业服务有限公司", "李**"))
                .body("items[0].concerns", equalTo(null))
                .extract();
        given().queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH + id + "/lines")
                .then()
                .body("items.line", contains(3))
                .body("nextCursor", equalTo(null));
        given().get(PATH + "?kind=RED_BLACK_LIST").then().statusCode(200).body("items.id", hasItem(id));
        given().get(PATH + "?kind=EVALUATION").then().statusCode(200).body("items.id", not(hasItem(id)));
        given().get(PATH + "?kind=OTHER").then().statusCode(400).body("code", equalTo("parameter.invalid"));
        given().get(PATH + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("publicity.missing"));
        given().get(PATH + UUID.randomUUID() + "/lines").then().statusCode(404);
    }

    @Test
    void an_objection_is_raised_by_whom_it_concerns_and_answered_by_an_officer() {
        var publicity = open();
        var id = raise(STAFF_A, publicity, 1)
                .statusCode(201)
                .header("Location", matchesPattern("/property/api/v1/objections/[0-9a-f-]{36}"))
                .body("status", equalTo("OPEN"))
                .body("allowedActions", hasSize(0))
                .extract()
                .<String>path("id");
        raise(STAFF_A, publicity, 1).statusCode(409).body("code", equalTo("objection.open"));
        answer(COUNTY_A, id, "reject")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("statusLabel", equalTo("不成立"))
                .body("answer", equalTo("经核实"));
        answer(COUNTY_A, id, "uphold")
                .statusCode(409)
                .body("code", equalTo("objection.move"))
                .body("allowedActions", hasSize(0));
        raise(STAFF_A, publicity, 1).statusCode(201);
        raise(OWNER_A, publicity, 2).statusCode(201);
        assertThat(PlatformResource.ask(
                        "select action || ' ' || subject from audit_entry where object_id = '" + id + "' order by 1"))
                .containsExactly("RAISE subject-company-a", "REJECT subject-county-a");
    }

    @Test
    void whom_it_does_not_concern_neither_objects_nor_reads_nor_answers() {
        var publicity = open();
        raise(STAFF_B, publicity, 1).statusCode(403).body("code", equalTo("objection.not-concerned"));
        raise(NEIGHBOUR, publicity, 2).statusCode(403).body("code", equalTo("objection.not-concerned"));
        raise(STAFF_A, publicity, 3).statusCode(403).body("code", equalTo("objection.not-concerned"));
        raise(COUNTY_A, publicity, 1).statusCode(403).body("code", equalTo("forbidden"));
        raise(STAFF_A, publicity, 4).statusCode(404).body("code", equalTo("publicity.line-missing"));
        raise(STAFF_A, UUID.randomUUID().toString(), 1).statusCode(404).body("code", equalTo("publicity.missing"));
        raise(STAFF_A, publicity, 0).statusCode(400).body("code", equalTo("invalid"));
        var id = raise(STAFF_A, publicity, 1).statusCode(201).extract().<String>path("id");
        for (var user : List.of(STAFF_A, COUNTY_A, AUDIT)) {
            user.call().get(OBJECTIONS + "/" + id).then().statusCode(200);
            user.call().get(OBJECTIONS).then().statusCode(200).body("items.id", hasItem(id));
        }
        for (var user : List.of(STAFF_B, COUNTY_B, OWNER_A)) {
            user.call().get(OBJECTIONS + "/" + id).then().statusCode(404).body("code", equalTo("objection.missing"));
            user.call().get(OBJECTIONS).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        for (var verb : List.of("uphold", "reject")) {
            answer(COUNTY_B, id, verb).statusCode(404).body("code", equalTo("objection.missing"));
            answer(AUDIT, id, verb).statusCode(403).body("code", equalTo("forbidden"));
            COUNTY_A.call("{}").post(OBJECTIONS + "/" + id + "/" + verb).then().statusCode(400);
            given().contentType("application/json")
                    .body("{\"answer\": \"好\"}")
                    .post(OBJECTIONS + "/" + id + "/" + verb)
                    .then()
                    .statusCode(401);
        }
        given().get(OBJECTIONS).then().statusCode(401);
    }

    @Test
    void the_period_ends_with_its_last_working_day() {
        var publicity = open();
        clock.stopAt(Instant.parse("2022-09-08T15:59:59.999Z"));
        var id = raise(STAFF_A, publicity, 1).statusCode(201).extract().<String>path("id");
        refused(
                "publicity.running",
                () -> publicities.close(UUID.fromString(publicity), Outcome.UNCHANGED, PUBLISHER, clock.instant()));
        clock.stopAt(Instant.parse("2022-09-08T16:00:00Z"));
        raise(OWNER_A, publicity, 2).statusCode(409).body("code", equalTo("publicity.period-over"));
        refused(
                "publicity.objections-open",
                () -> publicities.close(UUID.fromString(publicity), Outcome.UNCHANGED, PUBLISHER, clock.instant()));
        answer(COUNTY_A, id, "uphold").statusCode(200);
        var state = QuarkusTransaction.requiringNew()
                .call(() -> publicities.state(UUID.fromString(publicity), clock.instant()));
        assertThat(state.over()).isTrue();
        assertThat(state.openObjections()).isZero();
        assertThat(state.upheldObjections()).isEqualTo(1);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        publicities.close(UUID.fromString(publicity), Outcome.CORRECTED, PUBLISHER, clock.instant()));
        given().get(PATH + publicity)
                .then()
                .body("outcome", equalTo("CORRECTED"))
                .body("running", equalTo(false))
                .body("closedAt", equalTo("2022-09-09T00:00:00+08:00"));
    }

    @Test
    void one_that_is_withdrawn_is_seen_no_longer_and_published_again_as_a_new_round() {
        var subject = UUID.randomUUID();
        var id = open(subject);
        assertThatThrownBy(() -> open(subject)).isNotNull(); // one at a time
        QuarkusTransaction.requiringNew()
                .run(() -> publicities.withdraw(UUID.fromString(id), PUBLISHER, clock.instant()));
        given().get(PATH + id).then().statusCode(404);
        raise(STAFF_A, id, 1).statusCode(404).body("code", equalTo("publicity.missing"));
        given().get(PATH + open(subject)).then().body("round", equalTo(2));
    }

    @Test
    void what_was_published_cannot_be_changed_by_the_application() {
        var id = open();
        for (var change : List.of(
                "update publicity set title = 'x' where id = '" + id + "'",
                "update publicity set ends_on = ends_on - 5 where id = '" + id + "'",
                "update publicity_line set content = 'x' where publicity_id = '" + id + "'",
                "delete from publicity_line where publicity_id = '" + id + "'",
                "delete from publicity where id = '" + id + "'",
                "update objection set content = 'x'")) {
            assertThatThrownBy(() -> PlatformResource.run("set role service_app; " + change))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void of_two_answers_at_once_one_stands() throws Exception {
        var id = raise(STAFF_A, open(), 1).extract().<String>path("id");
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Integer> call =
                    () -> answer(COUNTY_A, id, "reject").extract().statusCode();
            var answers = pool.invokeAll(Collections.nCopies(4, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @ParameterizedTest
    @EnumSource(ObjectionMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(ObjectionMove move) {
        var path = "/{id}/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(ObjectionResource.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    private String open() {
        return open(UUID.randomUUID());
    }

    private String open(UUID subject) {
        var lines = List.of(
                PublicLine.ofOrganisation(COMPANY_A, "冠县冠州物业服务有限公司", "红名单"),
                PublicLine.ofPerson(OWNER_A.person(), "李路燕", "候选人"),
                new PublicLine(null, "其他", "无"));
        var what = new Announcement(PublicityKind.RED_BLACK_LIST, subject, "红黑名单", "371525000000", 710L, lines);
        return QuarkusTransaction.requiringNew()
                .call(() -> publicities.open(what, PUBLISHER, clock.instant()))
                .toString();
    }

    static ValidatableResponse raise(TestUser user, String publicity, int line) {
        return user.call("{\"publicityId\": \"%s\", \"line\": %d, \"content\": \"分数不符\"}".formatted(publicity, line))
                .post(OBJECTIONS)
                .then();
    }

    static ValidatableResponse answer(TestUser user, String id, String verb) {
        return user.call("{\"answer\": \"经核实\"}")
                .post(OBJECTIONS + "/" + id + "/" + verb)
                .then();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
