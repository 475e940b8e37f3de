package city.minsheng.property.mediation;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class MediationRoomTest {
    static final String PATH = "/api/v1/mediation-rooms";
    static final String COVERAGE = "/api/v1/statistics/mediation-rooms";

    @BeforeEach
    void load() {
        Sample.load();
    }

    @AfterEach
    void forget() {
        PlatformResource.run("delete from mediation_room");
    }

    @Test
    void a_room_of_exactly_ten_square_metres_is_registered_and_closed() {
        var id = register("GX0001", "10")
                .statusCode(201)
                .body("areaSquareMetres", equalTo("10.00"))
                .body("desks", equalTo(2))
                .extract()
                .<String>path("id");
        WORKER.call().get(PATH + "/" + id).then().statusCode(200);
        WORKER.call().get(PATH + "?community=GX0001").then().body("items.id", hasItem(id));
        register("GX0001", "12.5").statusCode(409).body("code", equalTo("mediation.room-exists"));
        WORKER.call("{\"reason\": \"改作他用\"}")
                .post(PATH + "/" + id + "/close")
                .then()
                .statusCode(200);
        WORKER.call("{\"reason\": \"改作他用\"}")
                .post(PATH + "/" + id + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("mediation.room-closed"));
        register("GX0001", "12.5").statusCode(201);
    }

    @Test
    void a_smaller_one_is_refused_by_the_service_and_by_the_database() {
        register("GX0001", "9.99").statusCode(422).body("code", equalTo("mediation.room-small"));
        register("GX0001", "10.001").statusCode(400);
        register("GX0001", "ten").statusCode(400);
        assertThatThrownBy(
                        () -> PlatformResource.run(
                                "insert into mediation_room (id, version, community_code, "
                                        + "region_code, place_name, area) values (gen_random_uuid(), 0, 'GX0001', '371525001042', 'x', 9.99)"))
                .hasMessageContaining("mediation_room_area_check");
    }

    @Test
    void rooms_belong_to_a_region_and_to_roles() {
        var id = register("GX0001", "10").statusCode(201).extract().<String>path("id");
        COUNTY_B.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("mediation.room-missing"));
        COUNTY_B.call("{\"reason\": \"x\"}")
                .post(PATH + "/" + id + "/close")
                .then()
                .statusCode(404);
        COUNTY_B.call(body("GX0001", "10"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("mediation.room-community"));
        STAFF_A.call(body("GX0002", "10")).post(PATH).then().statusCode(403);
        OWNER_A.call().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void of_eight_registrations_at_once_one_stays() throws Exception {
        Callable<Integer> call =
                () -> COUNTY_A.call(body("GX0003", "10")).post(PATH).statusCode();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void coverage_counts_both_sides_and_names_who_has_none() {
        var imported =
                Integer.parseInt(PlatformResource.ask("select count(*) from community where mediation_room >= 10")
                        .getFirst());
        AUDIT.call()
                .get(COVERAGE + "?by=COUNTY")
                .then()
                .statusCode(200)
                .body("overall.numerator", equalTo(imported))
                .body("overall.denominator", equalTo(131))
                .body("areas", hasSize(1))
                .body("areas[0].regionName", equalTo("冠县"))
                .body("areas[0].without", hasSize(131 - imported))
                .body("areas[0].without.communityCode", hasItem("GX0001"));
        register("GX0001", "10").statusCode(201);
        AUDIT.call()
                .get(COVERAGE)
                .then()
                .body("overall.numerator", equalTo(imported + 1))
                .body("areas.collect { it.covered.denominator }.sum()", equalTo(131))
                .body("areas.find { it.regionCode == '371525001000' }.without.communityCode", not(hasItem("GX0001")));
        COUNTY_B.call()
                .get(COVERAGE)
                .then()
                .body("overall.denominator", equalTo(0))
                .body("areas", hasSize(0));
        AUDIT.call().get(COVERAGE + "?by=CITY").then().statusCode(400);
        STAFF_A.call().get(COVERAGE).then().statusCode(403);
    }

    @Test
    void a_room_that_was_closed_is_gone_whatever_the_import_says() {
        var code = "GX0052"; // has ten square metres in the file
        var id = COUNTY_A.call(body(code, "10"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        COUNTY_A.call("{\"reason\": \"改作他用\"}")
                .post(PATH + "/" + id + "/close")
                .then()
                .statusCode(200);
        AUDIT.call().get(COVERAGE + "?by=COUNTY").then().body("areas[0].without.communityCode", hasItem(code));
    }

    private static ValidatableResponse register(String community, String area) {
        return WORKER.call(body(community, area)).post(PATH).then();
    }

    private static String body(String community, String area) {
        return """
                {"communityCode": "%s", "place": "物业服务中心一楼", "areaSquareMetres": "%s", "desks": 2, "computers": 1}
                """.formatted(community, area);
    }
}
