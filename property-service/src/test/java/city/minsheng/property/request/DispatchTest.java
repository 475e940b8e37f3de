package city.minsheng.property.request;

import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.request.Requests.PATH;
import static city.minsheng.property.request.Requests.post;
import static city.minsheng.property.request.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grabbing, assigning and taking turns over the roster. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DispatchTest {
    static final Instant T0 = Instant.parse("2022-09-21T00:00:00Z");
    static final String SHIFTS = "/api/v1/duty-shifts";
    static final TestUser MATE =
            TestUser.of("mate-a", "PROPERTY_STAFF").in("371525000000").at(Sample.COMPANY_A);

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void nobodyIsOnDutyAnyLonger() {
        set("GRAB");
        List<String> ids =
                STAFF_A.call().get(SHIFTS + "?limit=100").then().extract().path("items.id");
        ids.forEach(id -> STAFF_A.call().delete(SHIFTS + "/" + id).then().statusCode(204));
        clock.followWall();
    }

    @Test
    void of_eight_who_grab_at_once_one_wins_and_seven_are_told_so() throws Exception {
        var id = submit(OWNER_A, "GX0001");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8).<Callable<String>>mapToObj(i -> () -> {
                var staff = TestUser.of("grabber-" + i, "PROPERTY_STAFF")
                        .in("371525000000")
                        .at(Sample.COMPANY_A);
                var answer = staff.call("{}").post(PATH + "/" + id + "/grab");
                return answer.statusCode() == 200 ? "won" : answer.jsonPath().getString("code");
            });
            var answers = pool.invokeAll(calls.toList()).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce("won").containsOnly("won", "request.taken");
        }
    }

    @Test
    void only_who_handles_it_works_on_it_and_the_owner_does_not_learn_who() {
        var id = submit(OWNER_A, "GX0001");
        post(MATE, id, "grab", "{}")
                .statusCode(200)
                .body("handler", equalTo(MATE.person().toString()));
        post(STAFF_A, id, "respond", "{}").statusCode(409).body("code", equalTo("request.taken"));
        post(MATE, id, "respond", "{}").statusCode(200);
        OWNER_A.call().get(PATH + "/" + id).then().body("handler", equalTo(null));
        post(STAFF_B, id, "grab", "{}").statusCode(404);
        post(COUNTY_A, id, "grab", "{}").statusCode(403);
    }

    @Test
    void while_somebody_is_on_duty_only_those_on_duty_grab() {
        onDuty(MATE, "2022-09-21T08:00:00+08:00", "2022-09-21T20:00:00+08:00").statusCode(201);
        var id = submit(OWNER_A, "GX0001");
        post(STAFF_A, id, "grab", "{}").statusCode(409).body("code", equalTo("request.off-duty"));
        post(MATE, id, "grab", "{}").statusCode(200);
    }

    @Test
    void a_shift_ends_at_its_last_instant() {
        onDuty(MATE, "2022-09-21T07:00:00+08:00", "2022-09-21T08:00:00+08:00").statusCode(201);
        assign(submit(OWNER_A, "GX0001"), MATE).statusCode(409).body("code", equalTo("request.off-duty"));
        clock.stopAt(T0.minusMillis(1));
        assign(submit(OWNER_A, "GX0001"), MATE).statusCode(200);
    }

    @Test
    void a_company_may_assign_instead_of_grabbing() {
        set("ASSIGN");
        onDuty(MATE, "2022-09-21T08:00:00+08:00", "2022-09-21T20:00:00+08:00").statusCode(201);
        var id = submit(OWNER_A, "GX0001");
        post(MATE, id, "grab", "{}").statusCode(409).body("code", equalTo("request.assigned-only"));
        assign(id, MATE).statusCode(200).body("handler", equalTo(MATE.person().toString()));
        post(STAFF_A, id, "assign", "{}").statusCode(400);
    }

    @Test
    void turns_go_round_among_those_on_duty() {
        set("ROTATE");
        for (var name : List.of("turn-1", "turn-2")) {
            var staff = TestUser.of(name, "PROPERTY_STAFF");
            onDuty(staff, "2022-09-21T08:00:00+08:00", "2022-09-21T20:00:00+08:00")
                    .statusCode(201);
        }
        var handlers = IntStream.range(1, 5)
                .mapToObj(i -> {
                    clock.stopAt(T0.plusSeconds(i));
                    return handler(submit(OWNER_A, "GX0001"));
                })
                .toList();
        assertThat(handlers.get(0)).isNotEqualTo(handlers.get(1)).isEqualTo(handlers.get(2));
        assertThat(handlers.get(1)).isEqualTo(handlers.get(3));
    }

    @Test
    void where_nobody_is_on_duty_a_turn_is_nobodys() {
        set("ROTATE");
        var id = submit(OWNER_A, "GX0001");
        assertThat(handler(id)).isNull();
        post(MATE, id, "grab", "{}").statusCode(200);
    }

    @Test
    void a_roster_is_kept_by_the_company_alone() {
        var id = onDuty(MATE, "2022-09-21T08:00:00+08:00", "2022-09-21T20:00:00+08:00")
                .statusCode(201)
                .extract()
                .<String>path("id");
        onDuty(MATE, "2022-09-21T19:59:59+08:00", "2022-09-21T21:00:00+08:00")
                .statusCode(409)
                .body("code", equalTo("shift.overlap"));
        onDuty(MATE, "2022-09-21T20:00:00+08:00", "2022-09-22T20:00:00+08:00").statusCode(201);
        onDuty(MATE, "2022-09-23T08:00:00+08:00", "2022-09-24T08:00:00.001+08:00")
                .statusCode(422)
                .body("code", equalTo("shift.times"));
        onDuty(MATE, "2022-09-23T08:00:00+08:00", "2022-09-23T08:00:00+08:00").statusCode(422);
        STAFF_B.call().get(SHIFTS).then().statusCode(200).body("items.id", not(hasItem(id)));
        STAFF_B.call().delete(SHIFTS + "/" + id).then().statusCode(404).body("code", equalTo("shift.missing"));
        COUNTY_A.call().get(SHIFTS).then().statusCode(403);
        STAFF_A.call().get("/api/v1/dispatch-rules/own").then().statusCode(200).body("mode", equalTo("GRAB"));
    }

    private static String handler(String id) {
        return STAFF_A.call().get(PATH + "/" + id).then().extract().path("handler");
    }

    private static ValidatableResponse assign(String id, TestUser to) {
        return post(STAFF_A, id, "assign", "{\"handler\": \"" + to.person() + "\"}");
    }

    private static void set(String mode) {
        STAFF_A.call("{\"mode\": \"" + mode + "\"}")
                .post("/api/v1/dispatch-rules/own/set")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse onDuty(TestUser staff, String from, String to) {
        return STAFF_A.call("""
                        {"person": "%s", "post": "3 号楼管家", "from": "%s", "to": "%s"}
                        """.formatted(staff.person(), from, to))
                .post(SHIFTS)
                .then();
    }
}
