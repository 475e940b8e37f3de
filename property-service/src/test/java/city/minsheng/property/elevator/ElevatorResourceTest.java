package city.minsheng.property.elevator;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.OWNER_B;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ElevatorResourceTest {
    static final String PATH = "/api/v1/elevator-projects";
    static final String INTENT = """
            {"communityCode": "GX0001", "building": "测试楼", "unit": "2 单元", "wish": "老人较多"}
            """;
    static final String PLAN = """
            {"costYuan": "480000.01", "designer": "聊城市建筑设计院", "rooms": [
                {"room": "101", "floor": 1, "areaSquareMetres": "80.00", "affected": false},
                {"room": "201", "floor": 2, "areaSquareMetres": "80.00", "affected": true},
                {"room": "301", "floor": 3, "areaSquareMetres": "80.50", "affected": false}]}
            """;
    static final String COUNT = """
            {"areaTotal": "240.50", "areaParticipated": "240.50", "areaInFavour": "%s",
                "headsTotal": 3, "headsParticipated": 3, "headsInFavour": 3}
            """;
    static final String CARRIED = COUNT.formatted("240.50");
    static final String CONSENT = "{\"room\": \"201\", \"consents\": true, \"file\": \"paper-1\"}";

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        to("2022-09-21");
    }

    @AfterEach
    void takeAway() {
        clock.followWall();
        var ours = "(select id from elevator_project where building = '测试楼')";
        for (var child : List.of("room", "objection", "opinion", "step")) {
            PlatformResource.run("delete from elevator_" + child + " where project_id in " + ours);
        }
        PlatformResource.run("delete from elevator_project where building = '测试楼'");
    }

    @Test
    void an_elevator_comes_from_the_intent_into_use_and_is_paid_to_the_fen() {
        var id = publicised();
        OWNER_A.call()
                .get(PATH + "/" + id + "/cost-split")
                .then()
                .statusCode(200)
                .body("formulaEdition", equalTo(1))
                .body("weights", equalTo("60"))
                // 480000.01 over 20 and 40: the larger remainder pays the fen
                .body("lines.shareYuan", contains("0.00", "160000.00", "320000.01"))
                .body("lines.roundedUp", contains(false, false, true))
                .body("$", not(hasKey("netLines")));
        to("2022-10-13"); // ten working days over the week of the national day
        post(WORKER, id, "review", "{}").statusCode(200).body("status", equalTo("JOINT_REVIEW"));
        for (var department : Department.values()) {
            opinion(id, department, true).statusCode(200);
        }
        post(COUNTY_A, id, "approve", "{}").statusCode(200).body("status", equalTo("CONSTRUCTION"));
        post(COUNTY_A, id, "inspect", "{\"reportNumber\": \"TJ2022-0088\"}").statusCode(200);
        post(COUNTY_A, id, "register", "{\"registration\": \"梯11鲁P00001(22)\"}")
                .statusCode(200)
                .body("registration", equalTo("梯11鲁P00001(22)"));
        post(COUNTY_A, id, "grant", "{}").statusCode(422).body("code", equalTo("elevator.subsidy-missing"));
        post(TOWN_A, id, "subsidy", "{}").statusCode(200).body("subsidyYuan", equalTo("150000.00"));
        post(COUNTY_A, id, "grant", "{}").statusCode(200).body("status", equalTo("SUBSIDY"));
        post(WORKER, id, "put-into-use", "{}").statusCode(200).body("status", equalTo("IN_USE"));
        OWNER_A.call()
                .get(PATH + "/" + id + "/cost-split")
                .then()
                .body("netCostYuan", equalTo("330000.01"))
                .body("netLines.shareYuan", contains("0.00", "110000.00", "220000.01"));
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder(
                        "INTEND",
                        "DRAW_UP",
                        "OPEN_VOTE",
                        "CONSENT",
                        "COUNT",
                        "REVIEW",
                        "OPINION",
                        "OPINION",
                        "OPINION",
                        "OPINION",
                        "APPROVE",
                        "INSPECT",
                        "REGISTER",
                        "PREPARE_SUBSIDY",
                        "GRANT",
                        "PUT_INTO_USE");
    }

    @Test
    void every_refusal_before_the_vote_says_what_is_wrong() {
        for (var user : List.of(OWNER_B, TestUser.of("elsewhere", "RESIDENT").in("371525001043"))) {
            user.call(INTENT).post(PATH).then().statusCode(422).body("code", equalTo("elevator.community"));
        }
        OWNER_A.call(INTENT.replace("GX0001", "GX9999")).post(PATH).then().statusCode(422);
        TOWN_A.call(INTENT).post(PATH).then().statusCode(403);
        OWNER_A.call(INTENT.replace("测试楼", "x".repeat(33))).post(PATH).then().statusCode(400);
        var id = intended();
        NEIGHBOUR.call(INTENT).post(PATH).then().statusCode(409).body("code", equalTo("elevator.live"));
        OWNER_A.call()
                .get(PATH + "/" + id + "/cost-split")
                .then()
                .statusCode(404)
                .body("code", equalTo("elevator.no-plan"));
        post(WORKER, id, "open-vote", "{}")
                .statusCode(409)
                .body("code", equalTo("elevator.move"))
                .body("detail", equalTo("项目目前为“意向”(INTENT),不能进行此操作"))
                .body("allowedActions", contains("DRAW_UP", "ABANDON"));
        post(NEIGHBOUR, id, "draw-up", PLAN).statusCode(403).body("code", equalTo("elevator.actor"));
        post(OWNER_A, id, "draw-up", PLAN.replace("\"301\"", "\"201\""))
                .statusCode(422)
                .body("code", equalTo("elevator.room-twice"));
        post(OWNER_A, id, "draw-up", PLAN.replaceAll("\"floor\": [23]", "\"floor\": 1"))
                .statusCode(422)
                .body("code", equalTo("elevator.nobody-pays"));
        post(OWNER_A, id, "draw-up", PLAN.replace("480000.01", "480000.001")).statusCode(400);
        post(OWNER_A, id, "draw-up", PLAN.replace("480000.01", "0")).statusCode(400);
        post(OWNER_A, id, "draw-up", PLAN.replace("\"floor\": 3", "\"floor\": 100"))
                .statusCode(400);
        to("2021-12-31");
        post(OWNER_A, id, "draw-up", PLAN).statusCode(422).body("code", equalTo("elevator.formula-missing"));
        to("2022-09-21");
        post(OWNER_A, id, "draw-up", PLAN).statusCode(200).body("costYuan", equalTo("480000.01"));
        post(OWNER_A, id, "draw-up", PLAN.replace("301", "302"))
                .statusCode(200)
                .body("rooms.room", contains("101", "201", "302"));
        post(WORKER, id, "consents", CONSENT).statusCode(409).body("code", equalTo("elevator.move"));
    }

    @Test
    void every_refusal_of_the_vote_says_what_is_wrong() {
        var id = voting();
        post(WORKER, id, "count", CARRIED).statusCode(403).body("code", equalTo("elevator.self-counted"));
        post(TOWN_A, id, "count", CARRIED)
                .statusCode(422)
                .body("code", equalTo("elevator.consent-missing"))
                .body("detail", equalTo("专有部分受影响的业主尚未同意:201"));
        post(TOWN_A, id, "count", CARRIED.replace("\"areaTotal\": \"240.50\"", "\"areaTotal\": \"240.51\""))
                .statusCode(422)
                .body("code", equalTo("elevator.count"));
        post(TOWN_A, id, "count", CARRIED.replace("\"headsInFavour\": 3", "\"headsInFavour\": -1"))
                .statusCode(400);
        post(WORKER, id, "consents", CONSENT.replace("201", "301"))
                .statusCode(422)
                .body("code", equalTo("elevator.room"));
        post(WORKER, id, "consents", CONSENT).statusCode(200).body("rooms[1].consented", equalTo(true));
        post(WORKER, id, "consents", CONSENT).statusCode(409).body("code", equalTo("elevator.consented"));
        post(TOWN_A, id, "count", COUNT.formatted("180.37"))
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("vote.outcome", equalTo("MAJORITY_MISSED"));
        assertThat(intended()).isNotEqualTo(id); // what is over is in nobody's way
    }

    @Test
    void objections_are_mediated_and_a_failure_ends_the_project() {
        var id = publicised();
        post(OWNER_A, id, "object", reason("采光")).statusCode(403).body("code", equalTo("elevator.actor"));
        post(NEIGHBOUR, id, "object", reason("采光")).statusCode(200).body("status", equalTo("OBJECTION"));
        post(NEIGHBOUR, id, "object", reason("噪声")).statusCode(200).body("objections", hasSize(2));
        post(WORKER, id, "review", "{}").statusCode(409).body("code", equalTo("elevator.move"));
        post(TOWN_A, id, "mediate", "{}").statusCode(200);
        post(TOWN_A, id, "settle", reason("达成协议"))
                .statusCode(200)
                .body("status", equalTo("PUBLICITY"))
                .body("objections.settledAt", hasSize(2));
        post(WORKER, id, "review", "{}")
                .statusCode(409)
                .body("code", equalTo("elevator.publicity-running"))
                .body("detail", equalTo("公示期至 2022-10-10,尚未结束(PUBLICITY)"));
        post(NEIGHBOUR, id, "object", reason("又一条")).statusCode(200);
        post(WORKER, id, "mediate", "{}").statusCode(200);
        post(WORKER, id, "fail", reason("谈不拢")).statusCode(403).body("code", equalTo("forbidden"));
        post(TOWN_A, id, "fail", reason("谈不拢")).statusCode(200).body("status", equalTo("REJECTED"));
        var second = publicised();
        to("2022-10-11");
        post(NEIGHBOUR, second, "object", reason("晚了"))
                .statusCode(409)
                .body("code", equalTo("elevator.publicity-over"));
        post(OWNER_A, second, "abandon", reason("资金不足")).statusCode(200).body("status", equalTo("ABANDONED"));
    }

    @Test
    void the_joint_review_needs_every_department_and_a_registration_is_unique() {
        var id = publicised();
        to("2022-10-11");
        post(WORKER, id, "review", "{}").statusCode(200);
        post(COUNTY_A, id, "approve", "{}")
                .statusCode(422)
                .body("code", equalTo("elevator.opinions-missing"))
                .body("detail", equalTo("联合审查尚未同意:HOUSING, NATURAL_RESOURCES, MARKET_REGULATION, FIRE"));
        opinion(id, Department.FIRE, true).statusCode(200);
        opinion(id, Department.FIRE, true).statusCode(409).body("code", equalTo("elevator.opinion-given"));
        post(COUNTY_A, id, "opinions", "{\"department\": \"POLICE\", \"agreed\": true, \"comment\": \"x\"}")
                .statusCode(400);
        Stream.of(Department.values())
                .filter(department -> department != Department.FIRE)
                .forEach(department -> opinion(id, department, true).statusCode(200));
        post(COUNTY_A, id, "approve", "{}").statusCode(200);
        post(COUNTY_A, id, "inspect", "{\"reportNumber\": \"1\"}").statusCode(200);
        post(COUNTY_A, id, "register", "{\"registration\": \"梯测试1\"}").statusCode(200);
        PlatformResource.run("update elevator_project set unit = '3 单元' where id = '" + id + "'");
        to("2022-09-21");
        var other = publicised();
        to("2022-10-11");
        post(WORKER, other, "review", "{}").statusCode(200);
        for (var department : Department.values()) {
            opinion(other, department, true).statusCode(200);
        }
        post(COUNTY_A, other, "approve", "{}").statusCode(200);
        post(COUNTY_A, other, "inspect", "{\"reportNumber\": \"1\"}").statusCode(200);
        post(COUNTY_A, other, "register", "{\"registration\": \"梯测试1\"}")
                .statusCode(409)
                .body("code", equalTo("elevator.registration-taken"));
    }

    @Test
    void only_the_neighbourhood_and_the_region_know_of_it() {
        var id = publicised();
        for (var user : List.of(OWNER_A, NEIGHBOUR, WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call()
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("number", matchesPattern("DT-20220921-[0-9]{4,}"))
                    .body("$", not(hasKey("applicant")));
        }
        for (var user : List.of(OWNER_B, COUNTY_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("elevator.missing"));
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        post(OWNER_B, id, "object", reason("采光")).statusCode(404);
        post(COUNTY_B, id, "approve", "{}").statusCode(404);
        post(WORKER, id, "approve", "{}").statusCode(403);
        STAFF_A.call().get(PATH).then().statusCode(403);
        given().get(PATH + "/" + id).then().statusCode(401);
        TOWN_A.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
        TOWN_A.call().get(PATH + "?status=PUBLICITY").then().body("items.id", hasItem(id));
    }

    @Test
    void the_figures_count_both_of_their_sides_as_of_a_day() {
        var id = publicised();
        to("2022-09-22");
        post(NEIGHBOUR, id, "object", reason("采光")).statusCode(200);
        var path = "/api/v1/statistics/elevators?by=COMMUNITY&asOf=";
        var group = "groups.find { it.key == 'GX0001' }.figures.";
        COUNTY_A.call()
                .get(path + "2022-09-22")
                .then()
                .statusCode(200)
                .body(group + "inUse.numerator", equalTo(0))
                .body(group + "inUse.denominator", equalTo(1))
                .body(group + "carried.numerator", equalTo(1))
                .body(group + "settled.denominator", equalTo(1))
                .body(group + "subsidyYuan", equalTo("0.00"));
        COUNTY_A.call().get(path + "2022-09-21").then().body(group + "settled", not(hasKey("percent")));
        COUNTY_A.call().get(path + "2022-09-20").then().body("groups", hasSize(0));
        COUNTY_B.call().get(path + "2022-09-22").then().body("overall.inUse", not(hasKey("percent")));
        COUNTY_A.call().get(path.replace("COMMUNITY", "AGE")).then().statusCode(400);
        OWNER_A.call().get(path).then().statusCode(403);
    }

    @RepeatedTest(3)
    void of_eight_intents_and_of_eight_counts_at_once_one_wins() throws Exception {
        var intents = atOnce(() -> OWNER_A.call(INTENT).post(PATH).statusCode());
        assertThat(intents).containsOnlyOnce(201).containsOnly(201, 409);
        takeAway();
        to("2022-09-21");
        var id = voting();
        post(WORKER, id, "consents", CONSENT).statusCode(200);
        var counts = atOnce(
                () -> TOWN_A.call(CARRIED).post(PATH + "/" + id + "/count").statusCode());
        assertThat(counts).containsOnlyOnce(200).containsOnly(200, 409);
    }

    private static String publicised() {
        var id = voting();
        post(WORKER, id, "consents", CONSENT).statusCode(200);
        post(TOWN_A, id, "count", CARRIED)
                .statusCode(200)
                .body("status", equalTo("PUBLICITY"))
                .body("vote.outcome", equalTo("CARRIED"));
        return id;
    }

    private static String voting() {
        var id = intended();
        post(OWNER_A, id, "draw-up", PLAN).statusCode(200);
        post(WORKER, id, "open-vote", "{}").statusCode(200).body("status", equalTo("VOTE"));
        return id;
    }

    private static String intended() {
        return OWNER_A.call(INTENT).post(PATH).then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse opinion(String id, Department department, boolean agreed) {
        var body = "{\"department\": \"%s\", \"agreed\": %s, \"comment\": \"同意\"}".formatted(department, agreed);
        return post(COUNTY_A, id, "opinions", body);
    }

    private static String reason(String text) {
        return "{\"reason\": \"" + text + "\"}";
    }

    private static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    private void to(String day) {
        clock.stopAt(Instant.parse(day + "T01:00:00Z"));
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            return pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
