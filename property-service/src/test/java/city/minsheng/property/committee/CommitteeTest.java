package city.minsheng.property.committee;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CommitteeTest {
    static final String PATH = "/api/v1/committees";
    private static final String REASON = "{\"reason\": \"换届\"}";

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(Instant.parse("2022-09-24T02:00:00Z"));
    }

    @AfterEach
    void forget() {
        clock.followWall();
        PlatformResource.run("delete from committee; delete from formation_step; delete from formation");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-26, IN_OFFICE",
        "2022-06-27, TERM_ENDING",
        "2022-06-28, TERM_ENDING",
        "2022-09-25, TERM_ENDING",
        "2022-09-26, TERM_ENDED"
    })
    void a_term_is_ending_ninety_days_before_its_last_day(LocalDate today, TermState state) {
        assertThat(TermState.of(LocalDate.of(2022, 9, 25), today, 90)).isEqualTo(state);
    }

    @Test
    void a_committee_is_registered_after_its_formation_was_filed_and_ends() {
        var formation = formation("GX0052", "FILED");
        var id = register(formation, 7, "2022-09-24", 5)
                .statusCode(201)
                .body("communityCode", equalTo("GX0052"))
                .body("termUntil", equalTo("2027-09-23"))
                .body("termState", equalTo("IN_OFFICE"))
                .extract()
                .<String>path("id");
        var members = Integer.parseInt(
                PlatformResource.ask("select count(*) from committee_member where community_code = 'GX0052'")
                        .getFirst());
        TOWN_A.call()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("members", equalTo(members))
                .body("vacancies", equalTo(Math.max(0, 7 - members)));
        register(formation, 7, "2022-09-24", 5).statusCode(409).body("code", equalTo("committee.registered"));
        register(formation("GX0052", "FILED"), 7, "2022-09-24", 5)
                .statusCode(409)
                .body("code", equalTo("committee.active"));
        end(TOWN_A, id).statusCode(200).body("endedOn", equalTo("2022-09-24"));
        end(TOWN_A, id).statusCode(409).body("code", equalTo("committee.ended"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6, 10, 12, 13})
    void seats_are_odd_from_five_to_eleven(int seats) {
        register(formation("GX0001", "FILED"), seats, "2022-09-24", 5)
                .statusCode(422)
                .body("code", equalTo("committee.seats"));
    }

    @Test
    void what_is_not_filed_or_too_long_is_refused() {
        register(formation("GX0001", "ELECTED"), 5, "2022-09-24", 5)
                .statusCode(422)
                .body("code", equalTo("committee.formation"));
        register(UUID.randomUUID().toString(), 5, "2022-09-24", 5).statusCode(422);
        register(formation("GX0002", "FILED"), 5, "2022-09-24", 6).statusCode(400);
        register(formation("GX0003", "FILED"), 11, "2022-09-24", 1).statusCode(201);
    }

    @Test
    void the_radar_shows_whose_term_ends_soon() {
        var soon = register(formation("GX0001", "FILED"), 5, "2021-12-01", 1)
                .extract()
                .<String>path("id");
        register(formation("GX0002", "FILED"), 5, "2022-09-24", 1);
        register(formation("GX0003", "FILED"), 5, "2021-09-24", 1);
        AUDIT.call()
                .get(PATH + "?termState=TERM_ENDING")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", hasItem(soon))
                .body("items[0].termStateLabel", equalTo("任期将满"));
        AUDIT.call().get(PATH + "?termState=IN_OFFICE").then().body("items", hasSize(1));
        AUDIT.call().get(PATH + "?termState=TERM_ENDED").then().body("items", hasSize(1));
        AUDIT.call().get(PATH).then().body("items", hasSize(3));
        AUDIT.call().get(PATH + "?termState=X").then().statusCode(400);
    }

    @Test
    void committees_belong_to_a_region_and_to_roles() {
        var formation = formation("GX0001", "FILED");
        TestUser elsewhere = TestUser.of("elsewhere", "TOWN_OFFICER").in("371502001000");
        elsewhere
                .call(body(formation, 5, "2022-09-24", 5))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("committee.formation"));
        var id = register(formation, 5, "2022-09-24", 5).extract().<String>path("id");
        COUNTY_B.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("committee.missing"));
        end(elsewhere, id).statusCode(404);
        end(WORKER, id).statusCode(403);
        WORKER.call(body(formation, 5, "2022-09-24", 5)).post(PATH).then().statusCode(403);
        WORKER.call().get(PATH + "/" + id).then().statusCode(200);
        OWNER_A.call().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void of_six_registrations_at_once_one_stays() throws Exception {
        var body = body(formation("GX0001", "FILED"), 5, "2022-09-24", 5);
        Callable<Integer> call = () -> TOWN_A.call(body).post(PATH).statusCode();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = pool.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    /** A formation that stands where it stands: how it came there, its own test tells. */
    private static String formation(String community, String status) {
        var id = UUID.randomUUID().toString();
        PlatformResource.run("""
                insert into formation (id, version, number, community_code, region_code, template_id, status, round,
                    started_on) select '%1$s', 0, left('%1$s', 20), code, region_code,
                    (select id from formation_template), '%2$s', 1, '2022-03-01' from community where code = '%3$s'
                """.formatted(id, status, community));
        return id;
    }

    private static ValidatableResponse register(String formation, int seats, String from, int years) {
        return TOWN_A.call(body(formation, seats, from, years)).post(PATH).then();
    }

    private static String body(String formation, int seats, String from, int years) {
        return """
                {"formationId": "%s", "seats": %d, "termFrom": "%s", "termYears": %d}
                """.formatted(formation, seats, from, years);
    }

    private static ValidatableResponse end(TestUser user, String id) {
        return user.call(REASON).post(PATH + "/" + id + "/end").then();
    }
}
